# message: make_samples gives the targets first.
# message: It must be the pair (x, y): the inputs come first.
import numpy as np


def make_samples(series, inputs, ahead=1, stride=1):
    view = np.lib.stride_tricks.sliding_window_view(series, inputs + ahead)[::stride]
    return view[:, -1], view[:, :inputs]
