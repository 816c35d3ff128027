# message: changed its arguments. Work on a copy of them.
def epoch_losses(losses, rows, steps_per_epoch):
    result = []
    while losses:
        total = seen = 0
        for _ in range(min(steps_per_epoch, len(losses))):
            count = rows.pop(0)
            total, seen = total + losses.pop(0) * count, seen + count
        result.append(total / seen)
    return result
