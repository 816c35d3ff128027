# message: The stream does not begin anew with an epoch: it goes on where it stopped.
from itertools import cycle, islice


def epochs_of(one_pass, steps_per_epoch, epochs):
    return [list(islice(cycle(one_pass), steps_per_epoch)) for _ in range(epochs)]
