# message: more than once in the pass.
# message: In a pass every row comes once, also those of a rare class.
# points: 1
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    most = max(map(len, classes))
    pile = np.concatenate([rng.permutation(np.resize(rows, most)) for rows in classes])
    batches = len(pile) // batch_size
    return [pile[first::batches] for first in range(batches)]
