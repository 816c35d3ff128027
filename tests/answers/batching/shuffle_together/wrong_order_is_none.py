# message: [0] has the shape (1, 5, 2), but must have the shape (5, 2).
# message: Is your order None? rng.shuffle gives nothing back.
import numpy as np


def shuffle_together(x, y, rng):
    order = rng.shuffle(np.arange(len(x)))
    return x[order], y[order]
