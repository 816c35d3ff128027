# message: Measure distances from the mean of all gradients, not from 0.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return np.sqrt((gradients**2).sum(axis=1).mean() * rest / batch_size)
