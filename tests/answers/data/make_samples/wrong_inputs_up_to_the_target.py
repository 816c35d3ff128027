# message: A row has 3 values, but inputs is 2.
# points: 2
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(series, inputs + ahead)[::stride]
    return view[:, :-1], view[:, -1]
