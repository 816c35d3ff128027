# message: batch_size is the number of rows in a batch, not of batches.
import numpy as np


def batch_sizes(samples, batch_size, drop_last=False):
    return [len(part) for part in np.array_split(np.arange(samples), batch_size)]
