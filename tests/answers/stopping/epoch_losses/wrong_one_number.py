# message: is 1.7, a float, but must be a list of numbers.
def epoch_losses(losses, rows, steps_per_epoch):
    return sum(a * b for a, b in zip(losses, rows)) / sum(rows)
