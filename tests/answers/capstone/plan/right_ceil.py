import math


def plan(samples, batch_size, budget):
    steps = math.ceil(samples / batch_size)
    epochs = budget // steps
    return epochs, budget - epochs * steps, epochs * samples
