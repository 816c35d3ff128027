# message: The targets stand in another order than the inputs.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        batches.append((x[np.sort(rows)], y[rows]))
    return batches
