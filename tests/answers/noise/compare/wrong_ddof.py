# message: The spread of n differences has n - 1 below: ddof=1.
import numpy as np


def compare(a, b, t):
    d = b - a
    reach = t * np.std(d) / np.sqrt(len(d))
    return d.mean(), reach, abs(d.mean()) > reach
