# message: but print only shows a value: return it.
import numpy as np


def shuffled_batches(x, y, order, batch_size):
    for start in range(0, len(order), batch_size):
        rows = np.sort(order[start : start + batch_size])
        print(x[rows], y[rows])
