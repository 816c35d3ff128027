# message: uses row 0 more than once in the pass, row 4 never.
# message: These are places within a class. Which rows stand there?
import numpy as np


def stratified_batches(labels, batch_size, rng):
    classes = [(labels == label).sum() for label in np.unique(labels)]
    pile = np.concatenate([rng.permutation(rows) for rows in classes])
    batches = len(labels) // batch_size
    return [pile[first::batches].tolist() for first in range(batches)]
