# message: has 0.0 rows of class 0 in the last quarter of a pass, in the mean of 200.
# message: Shuffle the whole pass: the rows that come again stand anywhere, too.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    labels = np.array(labels)
    largest = max(np.sum(labels == label) for label in labels)
    extra = []
    for label in set(labels.tolist()):
        rows = rng.permutation(np.flatnonzero(labels == label))
        extra += np.resize(rows, largest)[len(rows) :].tolist()
    return rng.permutation(len(labels)).tolist() + extra
