# message: Each epoch has 4 batches, but steps_per_epoch is 3.
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    return [[next(stream) for _ in range(steps_per_epoch + 1)] for _ in range(epochs)]
