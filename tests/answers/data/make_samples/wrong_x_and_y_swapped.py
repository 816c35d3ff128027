# message: [0][0] is 40.0, a float, but must be a list of numbers.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(series, inputs + ahead)[::stride]
    return view[:, -1], view[:, :inputs]
