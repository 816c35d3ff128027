# message: These are classes: return the numbers of rows.
import numpy as np


def balanced_pass(labels, rng):
    largest = max(map(labels.count, labels))
    return rng.permutation(np.repeat(sorted(set(labels)), largest))
