import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    squares = np.linalg.norm(gradients, axis=1) ** 2
    single = squares.mean() - np.linalg.norm(gradients.mean(axis=0)) ** 2
    rest = 1.0 if replace else (n - batch_size) / (n - 1)
    return np.sqrt(max(single, 0) * rest / batch_size)
