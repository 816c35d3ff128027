import numpy as np


def count_steps(samples, batch_size):
    return np.ceil(np.divide(samples, batch_size)).astype(np.int64)
