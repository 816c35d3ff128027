# message: The target stands 2 places after the last input.
# points: 2
def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs, stride)
    x = [series[start : start + inputs] for start in starts]
    y = [series[start + inputs] for start in starts]
    return x, y
