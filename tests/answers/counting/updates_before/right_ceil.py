import math


def updates_before(samples, batch_size, epoch):
    return math.ceil(samples / batch_size) * (epoch - 1)
