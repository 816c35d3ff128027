# message: together, but no batch has them all.
# message: read the rows of a batch when its turn comes.
# points: 2
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    starts = range(0, len(order), batch_size)
    rows = range(len(order))
    table = np.concatenate([x[rows[start : start + batch_size]] for start in starts])
    parts = [np.sort(order[start : start + batch_size]) for start in starts]
    return [(table[part], y[part]) for part in parts]
