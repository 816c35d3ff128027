# message: must be [([5.0, 6.0, 7.0], [1.0, 0.0, 2.0])], but it is [([5.0, 6.0, 7.0], [0.0, 2.0, 1.0])]. These are places within the batch. Which rows of the file stand there?
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    batches = []
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        places = np.argsort(rows)
        batches.append((x[rows[places]], y[places]))
    return batches
