# message: That is the loss of the last batch alone. All of the epoch count.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        result.append(losses_here[-1])
    return result
