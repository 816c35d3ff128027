import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        members = np.resize(np.flatnonzero(np.array(labels) == each), largest)
        rows.append(rng.permutation(members))
    return np.stack(rows, axis=1).ravel()
