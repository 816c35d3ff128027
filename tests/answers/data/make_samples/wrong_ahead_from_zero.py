# message: With ahead=1 it is the very next value, with ahead=2 the one after that.
def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead, stride)
    x = [series[start : start + inputs] for start in starts]
    y = [series[start + inputs + ahead] for start in starts]
    return x, y
