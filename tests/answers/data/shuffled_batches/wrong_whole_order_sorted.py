# message: The order of the pass is gone: sort each batch.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    order = np.sort(order)
    starts = range(0, len(order), batch_size)
    rows = [order[start : start + batch_size] for start in starts]
    return [(x[batch], y[batch]) for batch in rows]
