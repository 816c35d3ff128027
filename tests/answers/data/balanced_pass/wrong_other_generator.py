# message: gives different passes for two generators with the same seed.
# message: Draw with rng, and with nothing else.
# points: 2
import random

import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        rows.extend(np.resize(np.flatnonzero(np.array(labels) == each), largest))
    random.shuffle(rows)
    return rows
