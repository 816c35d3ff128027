# message: The window at 3 ends before the cut.
def split_in_time(values, length, stride, cut):
    starts = range(0, values - length + 1, stride)
    return [s for s in starts if s + length < cut], [s for s in starts if s >= cut]
