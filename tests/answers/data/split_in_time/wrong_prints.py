# message: but print only shows a value: return it.
def split_in_time(values, length, stride, cut):
    starts = range(0, values - length + 1, stride)
    print([s for s in starts if s + length <= cut], [s for s in starts if s >= cut])
