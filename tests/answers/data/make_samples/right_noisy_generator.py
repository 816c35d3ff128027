import sys
import warnings


def samples(series, inputs, ahead, stride):
    for target in range(inputs + ahead - 1, len(series), stride):
        print(target)
        begin = target - ahead - inputs + 1
        yield series[begin : begin + inputs], series[target]


def make_samples(series, inputs, ahead=1, stride=1):
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    x, y = zip(*samples(series, inputs, ahead, stride))
    return x, y
