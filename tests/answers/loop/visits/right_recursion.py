import numpy as np


def visits(samples, batch_size, epochs, rng):
    def cut(order):
        if len(order) == 0:
            return []
        return [order[:batch_size], *cut(order[batch_size:])]

    if epochs == 0:
        return []
    order = np.argsort(rng.random(samples))  # sorted by random numbers
    return [cut(order), *visits(samples, batch_size, epochs - 1, rng)]
