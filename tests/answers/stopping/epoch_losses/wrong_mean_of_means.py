# message: Not every batch counts the same: a short one counts by its few rows.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        result.append(sum(losses_here) / len(losses_here))
    return result
