# message: Cut the stream into one list per epoch.
from itertools import cycle, islice


def epochs_of(one_pass, steps_per_epoch, epochs):
    return [list(islice(cycle(one_pass), epochs * steps_per_epoch))]
