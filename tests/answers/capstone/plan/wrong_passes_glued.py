# message: Passes are not glued together: each one takes 3 updates
import math


def plan(samples, batch_size, budget):
    epochs = budget * batch_size // samples
    left = budget - epochs * math.ceil(samples / batch_size)
    return epochs, left, epochs * samples
