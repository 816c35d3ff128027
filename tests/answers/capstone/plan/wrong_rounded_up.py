# message: Only whole epochs count, and 7 would take 21 updates
import math


def plan(samples, batch_size, budget):
    steps = math.ceil(samples / batch_size)
    epochs = math.ceil(budget / steps)
    return epochs, budget - epochs * steps, epochs * samples
