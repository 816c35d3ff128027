# message: Every column has a mean of its own: axis=0.
# message: noise([[1.0, 5.0], [3.0, 5.0], [2.0, 5.0]], 6, True) must be 0.33333333, but it is 0.65616732. Every column
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return gradients.std() * np.sqrt(rest / batch_size)
