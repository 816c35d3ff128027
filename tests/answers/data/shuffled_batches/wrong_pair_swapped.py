# message: The inputs come first, then the targets.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    starts = range(0, len(order), batch_size)
    rows = [np.sort(order[start : start + batch_size]) for start in starts]
    return [(y[batch], x[batch]) for batch in rows]
