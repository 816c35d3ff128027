# message: shuffled_batches reads 4 rows of x at once.
# message: Read the rows of one batch at a time.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    everything = x[np.arange(len(order))]
    starts = range(0, len(order), batch_size)
    rows = [np.sort(order[start : start + batch_size]) for start in starts]
    return [(everything[batch], y[batch]) for batch in rows]
