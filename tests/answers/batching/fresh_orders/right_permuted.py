import numpy as np


def fresh_orders(samples, passes, rng):
    return rng.permuted(np.tile(np.arange(samples), (passes, 1)), axis=1)
