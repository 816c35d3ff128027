# message: The test is scaled like the training.
import numpy as np


def scale(training, test):
    with np.errstate(all="ignore"):
        return [(t - t.mean(axis=0)) / t.std(axis=0) for t in (training, test)]
