# message: That is the sum over all samples. Their mean is asked for.
def epoch_loss(batch_losses, batch_sizes):
    return sum(loss * size for loss, size in zip(batch_losses, batch_sizes))
