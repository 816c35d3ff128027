# message: Windows begin at 0, stride, 2 · stride and so on, on both sides of the cut.
# points: 1
def split_in_time(values, length, stride, cut):
    return list(range(cut - length + 1)), list(range(cut, values - length + 1))
