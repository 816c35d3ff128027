# message: These are classes: return the numbers of rows.
# message: balanced_pass(30 rows of class 0 and 10 rows of class 1, rng) has 60 rows of class 0, but must have 30.
import numpy as np


def balanced_pass(labels, rng):
    largest = max(map(labels.count, labels))
    return rng.permutation(np.repeat(sorted(set(labels)), largest))
