# message: The windows of the test begin where those of all do.
# points: 1
def split_in_time(values, length, stride, cut):
    training = list(range(0, cut - length + 1, stride))
    return training, list(range(cut, values - length + 1, stride))
