# message: must be [([0.0, 3.0], [6.0, 9.0]), ([1.0, 2.0], [8.0, 7.0])], but it is
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    for start in range(0, len(order), batch_size):
        rows = np.sort(order[start : start + batch_size])
        return [(x[rows], y[rows])]
