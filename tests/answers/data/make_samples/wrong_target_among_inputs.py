# message: The target must not stand among the inputs.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(series, inputs + ahead)[::stride]
    return view, view[:, -1]
