# message: minisgd does not do this for you here: write it yourself.
from minisgd.counting import steps_per_epoch


def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * steps_per_epoch(samples, batch_size)
