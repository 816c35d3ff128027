# message: is a generator, but must be a list.
# message: A generator gives its values one by one; list(...) collects them.
import numpy as np


def stratified_batches(labels, batch_size, rng):
    order = rng.permutation(len(labels))
    pile = order[np.argsort(labels[order], kind="stable")]
    batches = len(labels) // batch_size
    for first in range(batches):
        yield pile[first::batches]
