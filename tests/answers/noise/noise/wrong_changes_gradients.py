# message: changed its arguments. Work on a copy of them.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    gradients -= gradients.mean(axis=0)
    return np.sqrt((gradients**2).sum() / n * rest / batch_size)
