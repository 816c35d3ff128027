# message: Do not leave it to chance: spread each class over the batches.
# points: 2
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    pile = np.concatenate([rng.permutation(rows) for rows in classes])
    return pile.reshape(-1, batch_size)
