# message: puts the same rows together when it is called once more.
# message: Shuffle the rows of each class, with rng itself: one that you make begins from its
# points: 3
import numpy as np


def stratified_batches(labels, batch_size, rng):
    pile = np.argsort(labels, kind="stable")
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
