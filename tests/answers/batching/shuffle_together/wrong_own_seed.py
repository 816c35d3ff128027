# message: Draw from rng itself: a generator that you make or copy begins from its seed.
# points: 2
import numpy as np


def shuffle_together(x, y, rng):
    order = np.random.default_rng(42).permutation(len(x))
    return x[order], y[order]
