import numpy as np


def slice_of_step(step, samples, batch_size):
    bounds = np.array([step - 1, step], dtype=np.int64) * batch_size
    return np.minimum(bounds, samples)
