import numpy as np


def compare(a, b, t):
    table = np.cov(a, b)
    variance = table[0, 0] + table[1, 1] - 2 * table[0, 1]
    reach = t * np.sqrt(max(variance, 0) / len(a))
    mean = np.mean(b) - np.mean(a)
    return mean, reach, np.abs(mean) > reach
