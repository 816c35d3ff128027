import numpy as np


def batch_sizes(samples, batch_size, drop_last=False):
    sizes = np.full(-(-samples // batch_size), batch_size)
    sizes[-1] = samples - batch_size * (len(sizes) - 1)
    return sizes[sizes == batch_size] if drop_last else sizes
