# message: A row of inputs, and the value after it; the next sample begins one further.
def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead + 1, stride)
    x = [series[start : start + inputs] for start in starts]
    y = [series[start + inputs + ahead - 1] for start in starts]
    return x[::-1], y[::-1]
