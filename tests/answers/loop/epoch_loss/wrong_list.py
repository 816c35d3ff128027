# message: but must be a number.
def epoch_loss(batch_losses, batch_sizes):
    total = sum(loss * size for loss, size in zip(batch_losses, batch_sizes))
    return [total / sum(batch_sizes), "mean"]
