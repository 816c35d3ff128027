# message: The last windows are not whole.
def split_in_time(values, length, stride, cut):
    starts = range(0, values, stride)
    return [s for s in starts if s + length <= cut], [s for s in starts if s >= cut]
