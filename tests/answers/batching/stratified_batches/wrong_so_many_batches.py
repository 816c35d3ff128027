# message: has a batch with 2 rows. batch_size is the number of rows in a batch, not of
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    pile = np.concatenate([rng.permutation(rows) for rows in classes])
    return [pile[first::batch_size].tolist() for first in range(batch_size)]
