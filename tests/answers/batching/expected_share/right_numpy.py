import numpy as np


def expected_share(samples, draws, replacement):
    if not replacement:
        return np.minimum(draws, samples) / np.float64(samples)
    hit_first = np.full(draws, 1 / samples) * (1 - 1 / samples) ** np.arange(draws)
    return hit_first.sum()
