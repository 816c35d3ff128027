import sys
import warnings

import numpy as np


def mean_and_spread(accuracies):
    print(accuracies)
    warnings.warn("few runs")
    sys.stderr.write("...")
    return np.mean(accuracies), np.sqrt(np.cov(accuracies))
