# message: leaves out row
# message: In a pass every row comes once.
# points: 2
import numpy as np


def stratified_batches(labels, batch_size, rng):
    batches = [[] for _ in range(len(labels) // batch_size)]
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label)).tolist()
        share = len(rows) // len(batches)
        for batch in batches:
            batch += rows[:share]
            del rows[:share]
    return batches
