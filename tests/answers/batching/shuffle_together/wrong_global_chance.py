# message: All chance must come from rng: random, np.random and torch do not use it.
# points: 2
import numpy as np


def shuffle_together(x, y, rng):
    order = np.random.permutation(len(x))
    return x[order], y[order]
