# message: minisgd does not do this for you here: write it yourself.
import numpy as np
from minisgd import cut_into_batches


def shuffled_batches(x, y, order, batch_size):
    rows = [np.sort(batch) for batch in cut_into_batches(order, batch_size)]
    return [(x[batch], y[batch]) for batch in rows]
