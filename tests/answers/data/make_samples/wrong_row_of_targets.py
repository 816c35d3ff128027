# message: make_samples gives a row of targets for each sample.
# message: Each sample has one target: the value `ahead` places after its last input.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead + 1, stride)
    x = [series[start : start + inputs] for start in starts]
    y = [series[start + inputs : start + inputs + ahead] for start in starts]
    return np.array(x), np.array(y)
