# message: Divide by the root of the batch size, not of the number of samples.
# message: noise(an array of shape (60, 1), 20, True) must be 3.8724454, but it is 2.2357574. Divide
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    square = gradients.var(axis=0).sum() / n
    return np.sqrt(square if replace else square * (n - batch_size) / (n - 1))
