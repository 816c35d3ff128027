# message: holds row 7, but rows are numbered 0 to 6.
# message: A pass is made of row numbers, counted from 0.
# points: 1
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        rows.extend(np.resize(np.flatnonzero(np.array(labels) == each), largest))
    return rng.permutation(rows) + 1
