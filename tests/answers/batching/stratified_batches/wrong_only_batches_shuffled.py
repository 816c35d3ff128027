# message: puts the same rows together when it is called once more.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    pile = np.argsort(labels, kind="stable")
    batches = len(labels) // batch_size
    return [rng.permutation(pile[first::batches]) for first in rng.permutation(batches)]
