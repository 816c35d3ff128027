# message: Do not round: return what comes out.
def epoch_loss(batch_losses, batch_sizes):
    total = sum(loss * size for loss, size in zip(batch_losses, batch_sizes))
    return round(total / sum(batch_sizes), 2)
