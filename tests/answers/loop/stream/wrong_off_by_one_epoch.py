# message: The stream goes on: no batch is left out, and none comes before its turn.
# message: When a pass is over in the middle of an epoch, the next pass follows.
# message: The function must work for any numbers: every epoch has all its steps
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    return [[next(stream) for _ in range(steps_per_epoch)] for _ in range(1, epochs)]
