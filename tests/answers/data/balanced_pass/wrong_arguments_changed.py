# message: changed its arguments. Work on a copy of them.
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    while labels.count(None) < len(labels):
        each = next(label for label in labels if label is not None)
        members = [row for row, label in enumerate(labels) if label == each]
        rows.extend(np.resize(members, largest))
        for row in members:
            labels[row] = None
    return rng.permutation(rows)
