# message: minisgd does not do this for you here: write it yourself.
from minisgd import steps_per_epoch


def count_steps(samples, batch_size):
    return steps_per_epoch(samples, batch_size)
