# message: minisgd does not do this for you here: write it yourself.
from minisgd import Windows


def make_samples(series, inputs, ahead=1, stride=1):
    rows = Windows(len(series), inputs + ahead, stride).next_pass()
    windows = series[rows.reshape(-1, inputs + ahead)]
    return windows[:, :inputs], windows[:, -1]
