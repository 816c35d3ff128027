# message: batch_sizes(10, 4)[0] is 4.0, a float, but must be a whole number.
import numpy as np


def batch_sizes(samples, batch_size, drop_last=False):
    rows = np.arange(samples) // batch_size
    return np.bincount(rows, weights=np.ones(samples))
