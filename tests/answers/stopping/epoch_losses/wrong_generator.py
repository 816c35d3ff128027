# message: A generator gives its values one by one; list(...) collects them.
def epoch_losses(losses, rows, steps_per_epoch):
    for first in range(0, len(losses), steps_per_epoch):
        losses_here = losses[first : first + steps_per_epoch]
        rows_here = rows[first : first + steps_per_epoch]
        yield sum(a * b for a, b in zip(losses_here, rows_here)) / sum(rows_here)
