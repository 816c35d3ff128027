# message: make_samples gives a pair for each sample.
# message: It must be one pair (x, y): all inputs, and all targets.
def make_samples(series, inputs, ahead=1, stride=1):
    starts = range(0, len(series) - inputs - ahead + 1, stride)
    return [(series[s : s + inputs], series[s + inputs + ahead - 1]) for s in starts]
