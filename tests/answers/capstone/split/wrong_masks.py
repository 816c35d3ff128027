# message: split(labels of 160 rows, 0)[0][0] is True, a bool, but must be a whole number.
import numpy as np


def split(labels, seed):
    rng = np.random.default_rng(seed)
    part = np.zeros(len(labels), dtype=int)
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        fifth = round(len(rows) / 5)
        part[rows[:fifth]], part[rows[fifth : 2 * fifth]] = 1, 2
    return part == 0, part == 1, part == 2
