import math


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    per_pass = math.ceil(samples / batch_size)
    return math.floor(epochs * steps_per_epoch / per_pass)
