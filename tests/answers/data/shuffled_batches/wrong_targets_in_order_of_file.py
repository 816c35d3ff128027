# message: The targets are those of other rows than the inputs.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = np.sort(order[start : start + batch_size])
        batches.append((x[rows], y[start : start + batch_size]))
    return batches
