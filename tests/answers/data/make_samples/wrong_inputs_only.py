# message: has 3 items, but must have 2.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    return np.lib.stride_tricks.sliding_window_view(series[:-ahead], inputs)[::stride]
