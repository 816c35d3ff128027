import numpy as np


def windows(series, length, stride):
    starts = range(0, len(series) - length + 1, stride)
    return np.array([series[start : start + length] for start in starts])


def make_samples(series, inputs, ahead=1, stride=1):
    found = windows(series, inputs + ahead, stride)
    return found[:, :inputs], found[:, -1]
