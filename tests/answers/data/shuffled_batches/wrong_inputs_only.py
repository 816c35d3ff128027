# message: Each batch must be a pair (inputs, targets).
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    starts = range(0, len(order), batch_size)
    return [x[np.sort(order[start : start + batch_size])] for start in starts]
