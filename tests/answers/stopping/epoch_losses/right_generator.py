import math


def of_epochs(losses, rows, steps_per_epoch):
    pairs = list(zip(losses, rows))
    while pairs:
        here, pairs = pairs[:steps_per_epoch], pairs[steps_per_epoch:]
        yield math.fsum(a * b for a, b in here) / sum(b for a, b in here)


def epoch_losses(losses, rows, steps_per_epoch):
    return list(of_epochs(losses, rows, steps_per_epoch))
