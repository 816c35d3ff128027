# message: That is the loss of the first batch alone. All of the epoch count.
def epoch_losses(losses, rows, steps_per_epoch):
    return losses[::steps_per_epoch]
