import numpy as np


def balanced_pass(labels, rng):
    labels = np.array(labels)
    classes, counts = np.unique(labels, return_counts=True)
    rows = [np.resize(np.flatnonzero(labels == one), counts.max()) for one in classes]
    rows = np.ravel(rows)
    rng.shuffle(rows)
    return rows
