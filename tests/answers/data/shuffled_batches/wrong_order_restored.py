# message: The rows within a batch must be in rising order.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        read = x[np.sort(rows)]
        batches.append((read[np.argsort(np.argsort(rows))], y[rows]))
    return batches
