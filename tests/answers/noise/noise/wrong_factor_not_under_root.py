# message: (n - m) / (n - 1) is the factor of the squared noise: take its root.
# points: 2
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    result = np.sqrt(gradients.var(axis=0).sum() / batch_size)
    return result if replace else result * (n - batch_size) / (n - 1)
