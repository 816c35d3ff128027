# message: Every row takes part: drawing with replacement misses some.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        members = np.flatnonzero(np.array(labels) == each)
        rows.extend(rng.choice(members, largest))
    return rng.permutation(rows)
