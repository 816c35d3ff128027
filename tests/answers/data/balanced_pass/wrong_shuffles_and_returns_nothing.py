# message: Your function gave nothing back: is there a return on every way through?
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        rows.extend(np.resize(np.flatnonzero(np.array(labels) == each), largest))
    return rng.shuffle(rows)
