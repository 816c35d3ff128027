def make_samples(series, inputs, ahead=1, stride=1):
    x, y = [], []
    start = 0
    while start + inputs + ahead - 1 < len(series):
        x.append(list(series[start : start + inputs]))
        y.append(series[start + inputs + ahead - 1])
        start += stride
    return x, y
