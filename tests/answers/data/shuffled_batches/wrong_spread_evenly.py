# message: All batches but the last are full.
# points: 2
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    parts = np.array_split(order, -(-len(order) // batch_size))
    return [(x[np.sort(part)], y[np.sort(part)]) for part in parts]
