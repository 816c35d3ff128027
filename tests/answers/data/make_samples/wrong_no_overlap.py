# message: Samples overlap: look at the stride.
def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead + 1, inputs)
    x = [series[start : start + inputs] for start in starts]
    y = [series[start + inputs + ahead - 1] for start in starts]
    return x, y
