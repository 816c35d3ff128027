# message: more than once in the pass, row
# message: That is drawing with replacement. In a pass every row comes once.
# points: 1
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    pile = np.concatenate([rng.choice(rows, size=len(rows)) for rows in classes])
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
