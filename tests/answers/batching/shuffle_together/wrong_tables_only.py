# message: has the shape (8,), but must have the shape (8, 1).
import numpy as np


def shuffle_together(x, y, rng):
    table = rng.permutation(np.column_stack([x, y]))
    return table[:, :-1], table[:, -1]
