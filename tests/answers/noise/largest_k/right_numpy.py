import numpy as np


def largest_k(learning_rate):
    k = np.arange(1, 10_000)
    nearer = np.abs(1 - 2 * k * learning_rate) < 1
    return k[nearer][-1]
