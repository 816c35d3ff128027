# message: has the classes one after the other.
# message: Shuffle the whole pass at the end, so that batches hold all classes.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        members = np.resize(np.flatnonzero(np.array(labels) == each), largest)
        rows.extend(rng.permutation(members))
    return rows
