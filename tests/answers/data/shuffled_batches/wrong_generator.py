# message: A generator gives its values one by one; list(...) collects them.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    for start in range(0, len(order), batch_size):
        rows = np.sort(order[start : start + batch_size])
        yield x[rows], y[rows]
