# message: Count the rows of each class: it needs as many as the largest.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        members = np.flatnonzero(np.array(labels) == each)
        rows += members.tolist() * (largest // len(members))
    return rng.permutation(rows)
