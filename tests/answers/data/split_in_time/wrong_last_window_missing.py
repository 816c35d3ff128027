# message: must be ([0, 1, 2, 3], [6, 7]), but it is ([0, 1, 2, 3], [6]).
# message: The last window is missing: it ends with the series.
def split_in_time(values, length, stride, cut):
    starts = range(0, values - length, stride)
    return [s for s in starts if s + length <= cut], [s for s in starts if s >= cut]
