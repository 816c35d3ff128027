# message: The squares of all columns add up to one squared distance.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    squares = (gradients - gradients.mean(axis=0)) ** 2
    return np.sqrt(squares.mean() * rest / batch_size)
