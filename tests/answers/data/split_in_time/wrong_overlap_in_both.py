# message: The window at 4 reaches over the cut: it must be in neither of the two.
def split_in_time(values, length, stride, cut):
    starts = range(0, values - length + 1, stride)
    return [s for s in starts if s < cut], [s for s in starts if s + length > cut]
