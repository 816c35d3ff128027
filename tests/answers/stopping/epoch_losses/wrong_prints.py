# message: but print only shows a value: return it.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        result.append(
            sum(a * b for a, b in zip(losses_here, rows_here)) / sum(rows_here)
        )
    print(result)
