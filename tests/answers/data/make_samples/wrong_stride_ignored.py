# message: A new sample begins every 2 values.
# points: 2
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(series, inputs + ahead)
    return view[:, :inputs], view[:, -1]
