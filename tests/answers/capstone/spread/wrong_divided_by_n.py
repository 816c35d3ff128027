# message: Divide the squares by one less than the runs: n − 1
import numpy as np


def mean_and_spread(accuracies):
    return np.mean(accuracies), np.std(accuracies)
