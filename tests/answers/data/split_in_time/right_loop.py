def split_in_time(values, length, stride, cut):
    training, test = [], []
    for start in range(0, values, stride):
        last = start + length - 1
        if last >= values:
            break
        if last < cut:
            training.append(start)
        elif start >= cut:
            test.append(start)
    return training, test
