# message: [0] is a generator, but must be a list.
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    return [(next(stream) for _ in range(steps_per_epoch)) for _ in range(epochs)]
