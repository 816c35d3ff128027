# message: A batch's gradient is a mean, not a sum.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return np.sqrt(gradients.var(axis=0).sum() * rest * batch_size)
