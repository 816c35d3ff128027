# message: One batch is lost where an epoch ends: it was taken, but not used.
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream = cycle(one_pass)
    return [
        [batch for batch, step in zip(stream, range(steps_per_epoch))]
        for epoch in range(epochs)
    ]
