# message: but print only shows a value: return it.
def make_samples(series, inputs, ahead=1, stride=1):
    for start in range(0, len(series) - inputs - ahead + 1, stride):
        print(series[start : start + inputs], "→", series[start + inputs + ahead - 1])
