import sys
import warnings

import numpy as np


def shuffle_together(x, y, rng):
    print("shuffling", len(x))
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    pairs = list(zip(x, y))
    rng.shuffle(pairs)
    rows, targets = zip(*pairs)
    return np.stack(rows), np.stack(targets)
