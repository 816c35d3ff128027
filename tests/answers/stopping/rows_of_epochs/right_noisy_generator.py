import sys
import warnings

import numpy as np


def pairs(samples, validation_split, epochs, rng):
    border = (samples * (1 - validation_split)) // 1
    rows = np.arange(samples)
    while epochs > 0:
        print("epochs to go:", epochs)
        random_numbers = rng.random(int(border))
        yield np.argsort(random_numbers), rows[rows >= border]
        epochs -= 1


def rows_of_epochs(samples, validation_split, epochs, rng):
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    return tuple(pairs(samples, validation_split, epochs, rng))
