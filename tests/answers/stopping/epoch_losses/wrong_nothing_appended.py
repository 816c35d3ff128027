# message: Nothing is in the list: append the loss of every epoch.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        sum(x * y for x, y in zip(losses_here, rows_here)) / sum(rows_here)
    return result
