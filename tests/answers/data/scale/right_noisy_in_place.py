import sys
import warnings

import numpy as np


def scale(training, test):
    print("scaling")
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    scaled = [np.copy(training), np.copy(test)]
    for column in range(training.shape[1]):
        mean = np.mean(training[:, column])
        deviation = np.std(training[:, column])
        for table in scaled:
            table[:, column] -= mean
            table[:, column] /= deviation
    return scaled
