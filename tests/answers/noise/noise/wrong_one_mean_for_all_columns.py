# message: Every column has a mean of its own: axis=0.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return gradients.std() * np.sqrt(rest / batch_size)
