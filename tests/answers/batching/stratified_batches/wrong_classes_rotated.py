# message: puts the same rows together when it is called once more.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    pile = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        pile += np.roll(rows, rng.integers(len(rows))).tolist()
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
