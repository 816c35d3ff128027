# message: All n samples are known: divide by n, not by n - 1.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    return np.sqrt(gradients.var(axis=0, ddof=1).sum() * rest / batch_size)
