def split_in_time(values, length, stride, cut):
    first_of_test = -(-cut // stride) * stride
    training = range(0, cut - length + 1, stride)
    return training, range(first_of_test, values - length + 1, stride)
