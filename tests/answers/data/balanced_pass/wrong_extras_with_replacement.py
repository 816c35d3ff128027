# message: Use all rows of a class before one of them comes again.
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    largest, rows = max(map(labels.count, labels)), []
    for each in set(labels):
        members = np.flatnonzero(np.array(labels) == each)
        extras = rng.choice(members, largest - len(members))
        rows.extend([*members, *extras])
    return rng.permutation(rows)
