# message: The stream has no end: when a pass is over, the next one follows.
from itertools import islice


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = iter(one_pass)
    return [list(islice(stream, steps_per_epoch)) for _ in range(epochs)]
