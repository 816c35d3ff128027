import math


def where(iteration, samples, batch_size):
    steps = math.ceil(samples / batch_size)
    epoch = math.ceil(iteration / steps)
    return [epoch, iteration - (epoch - 1) * steps]
