# message: stratified_batches(labels with 4 × 'a' and 2 × 'b', 3, rng) holds the classes.
# message: Give the row numbers, not the classes.
import numpy as np


def stratified_batches(labels, batch_size, rng):
    pile = np.sort(labels)
    batches = len(labels) // batch_size
    return [rng.permutation(pile[first::batches]) for first in range(batches)]
