# message: gives two passes in the same order.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        rows.extend(np.resize(np.flatnonzero(np.array(labels) == each), largest))
    return rows
