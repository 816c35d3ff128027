# message: has 4 items, but must have 2.
import numpy as np


def scale(training, test):
    everything = np.concatenate([training, test])
    return (everything - training.mean(axis=0)) / training.std(axis=0)
