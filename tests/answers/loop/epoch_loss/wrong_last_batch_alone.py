# message: That is the loss of the last batch alone.
# message: epoch_loss([2.0, 7.0], [400, 100]) must be 3.0, but it is 7.0.
def epoch_loss(batch_losses, batch_sizes):
    for loss, size in zip(batch_losses, batch_sizes):
        mean = loss
    return mean
