import numpy as np


def split_in_time(values, length, stride, cut):
    windows = np.lib.stride_tricks.sliding_window_view(np.arange(values), length)[
        ::stride
    ]
    before, behind = (windows < cut).all(axis=1), (windows >= cut).all(axis=1)
    return windows[before, 0], windows[behind, 0]
