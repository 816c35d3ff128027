# message: stratified_batches(labels with 4 × 'a' and 2 × 'b', 3, rng) leaves out row 0 in the pass.
# points: 1
import numpy as np


def stratified_batches(labels, batch_size, rng):
    rare = rng.permutation(np.flatnonzero(labels == 1))
    others = rng.permutation(np.flatnonzero(labels == 0))
    pile = np.concatenate([rare, others])
    batches = len(labels) // batch_size
    return [pile[first::batches] for first in range(batches)]
