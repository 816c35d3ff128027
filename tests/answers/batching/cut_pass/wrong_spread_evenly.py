# message: The rows are not spread evenly: all batches but the last are full.
# points: 1
import numpy as np


def cut_pass(order, batch_size, drop_last=False):
    return np.array_split(order, -(-len(order) // batch_size))
