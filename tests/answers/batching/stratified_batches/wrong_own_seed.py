# message: puts the same rows together when it is called once more.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    order = np.random.default_rng(0).permutation(len(labels))
    pile = order[np.argsort(labels[order], kind="stable")]
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
