# message: gives another pass when it is called with the same rng again.
# message: Draw with rng and nothing else: then the seed decides.
# points: 2
import random

import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        rows.extend(np.resize(np.flatnonzero(np.array(labels) == each), largest))
    random.shuffle(rows)
    return rows
