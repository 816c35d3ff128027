# message: make_samples([4.5, 3.5, 2.5, 0.5, 1.5], 2) must be
# message: Rows and columns of x are exchanged: a row holds the inputs of one sample.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead + 1, stride)
    x = [[series[start + place] for start in starts] for place in range(inputs)]
    y = [series[start + inputs + ahead - 1] for start in starts]
    return np.array(x), np.array(y)
