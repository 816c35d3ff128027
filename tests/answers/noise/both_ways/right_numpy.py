import numpy as np


def both_ways(w, targets, learning_rate):
    targets = np.array(targets, dtype=float)
    k, keep = len(targets), 1 - 2 * learning_rate
    weights = 2 * learning_rate * keep ** np.arange(k)[::-1]
    small = w * keep**k + weights @ targets
    return np.array([small, w - 2 * k * learning_rate * (w - targets.mean())])
