# message: is a generator, but must be a tuple of 2 items.
def make_samples(series, inputs, ahead=1, stride=1):
    for start in range(0, len(series) - inputs - ahead + 1, stride):
        yield series[start : start + inputs], series[start + inputs + ahead - 1]
