# message: [0] is 0.0, a float, but must be a list of numbers.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    starts = range(0, len(order), batch_size)
    return [x[np.sort(order[start : start + batch_size])] for start in starts]
