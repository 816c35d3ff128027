# message: but print only shows a value: return it.
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    for _ in range(epochs):
        print([next(stream) for _ in range(steps_per_epoch)])
