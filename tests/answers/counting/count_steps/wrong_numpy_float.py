# message: count_steps(1050, 100) is 11.0, a float, but must be a whole number.
import numpy as np


def count_steps(samples, batch_size):
    return np.ceil(samples / batch_size)
