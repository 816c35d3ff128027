# message: Only the first epoch is there: return when the loop is over.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        in_all = sum(x * y for x, y in zip(losses_here, rows_here))
        result.append(in_all / sum(rows_here))
        return result
