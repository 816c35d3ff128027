# message: Leave windows out on one side of the cut only.
def split_in_time(values, length, stride, cut):
    starts = range(0, values - length + 1, stride)
    test = [s for s in starts if s >= cut + length - 1]
    return [s for s in starts if s + length <= cut], test
