# message: noise([[-6.0], [2.0], [4.0], [8.0]], 1, True) is a list, but must be a number.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return gradients.std(axis=0) * np.sqrt(rest / batch_size)
