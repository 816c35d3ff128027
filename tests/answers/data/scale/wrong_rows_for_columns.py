# message: holds nan, but must hold numbers.
import numpy as np


def scale(training, test):
    with np.errstate(all="ignore"):
        scaled = [
            (t - t.mean(axis=1, keepdims=True)) / t.std(axis=1, keepdims=True)
            for t in (training, test)
        ]
    return scaled
