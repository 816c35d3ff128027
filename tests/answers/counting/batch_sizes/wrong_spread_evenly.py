# message: The rows are not spread evenly: all batches but the last are full.
import numpy as np


def batch_sizes(samples, batch_size, drop_last=False):
    parts = np.array_split(range(samples), -(-samples // batch_size))
    return [len(part) for part in parts if len(part) == batch_size or not drop_last]
