# message: passes_after(3, 1000, 400) is nan, a float, but must be a number.
import numpy as np


def passes_after(iteration, samples, batch_size):
    return np.float64(0) / 0
