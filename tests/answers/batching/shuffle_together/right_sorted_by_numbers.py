import numpy as np


def shuffle_together(x, y, rng):
    order = np.argsort(rng.random(len(x)))
    return np.take(x, order, axis=0), np.take(y, order, axis=0)
