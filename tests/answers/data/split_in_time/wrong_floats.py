# message: [0][0] is 0.0, a float, but must be a whole number.
import numpy as np


def split_in_time(values, length, stride, cut):
    starts = np.arange(0.0, values - length + 1, stride)
    return starts[starts + length <= cut], starts[starts >= cut]
