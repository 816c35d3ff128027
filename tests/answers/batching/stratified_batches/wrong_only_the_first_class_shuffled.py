# message: together in 200 calls.
# message: Any two rows may meet in a batch: shuffle each class, all its rows.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    pile = []
    for number, rows in enumerate(classes):
        pile += (rows if number else rng.permutation(rows)).tolist()
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
