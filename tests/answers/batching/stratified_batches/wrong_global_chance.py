# message: gives something else when a generator with the same seed comes.
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    order = np.random.permutation(len(labels))
    pile = order[np.argsort(labels[order], kind="stable")]
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
