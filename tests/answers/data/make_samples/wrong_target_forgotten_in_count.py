# message: stopped with IndexError: index 6 is out of bounds
# message: It happened in the line `y.append(series[start + inputs + ahead - 1])`.
def make_samples(series, inputs, ahead=1, stride=1):
    x, y = [], []
    for start in range(0, len(series) - inputs + 1, stride):
        x.append(series[start : start + inputs])
        y.append(series[start + inputs + ahead - 1])
    return x, y
