import numpy as np


def updates_per_pass(samples, batch_size, accumulate_batches):
    groups = np.arange(samples) // batch_size // accumulate_batches
    return np.unique(groups).size
