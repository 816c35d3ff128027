# message: by chance it would be about 50.
# message: Any two rows may meet in a batch: shuffle each class, all its rows.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    pile = []
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label).tolist()
        one, other = rng.integers(len(rows), size=2)
        rows[one], rows[other] = rows[other], rows[one]
        pile += rows
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
