# message: The rows left over at the end are a batch too.
# points: 1
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    batches = []
    for number in range(len(order) // batch_size):
        rows = np.sort(order[number * batch_size : (number + 1) * batch_size])
        batches.append((x[rows], y[rows]))
    return batches
