import math


def count_steps(samples, batch_size):
    return math.ceil(samples / batch_size)
