# message: must be [1.2, 4.6], but it is [1.2, 3.4]. The function must work for any numbers
# points: 2
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[: len(losses_here)]
        in_all = sum(loss * count for loss, count in zip(losses_here, rows_here))
        result.append(in_all / sum(rows_here))
    return result
