# message: has a batch with 11 rows.
# message: Every batch has 10 rows. If you deal, let the next class go on
# points: 2
import numpy as np


def stratified_batches(labels, batch_size, rng):
    batches = [[] for _ in range(len(labels) // batch_size)]
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        for number, row in enumerate(rows):
            batches[number % len(batches)].append(row)
    return batches
