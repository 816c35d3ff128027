import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    count = (len(series) - inputs - ahead) // stride + 1
    first = stride * np.arange(count)[:, None]
    return series[first + np.arange(inputs)], series[first[:, 0] + inputs + ahead - 1]
