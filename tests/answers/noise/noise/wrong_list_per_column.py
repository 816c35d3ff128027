# message: 5.0]], 2, True) is an array of shape (3,), but must be a number.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return gradients.std(axis=0) * np.sqrt(rest / batch_size)
