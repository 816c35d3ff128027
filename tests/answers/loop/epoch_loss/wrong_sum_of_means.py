# message: That is the sum of the means: no mean over samples yet.
def epoch_loss(batch_losses, batch_sizes):
    return sum(batch_losses)
