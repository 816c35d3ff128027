import math


def updates_per_pass(samples, batch_size, accumulate_batches):
    return math.ceil(samples / (batch_size * accumulate_batches))
