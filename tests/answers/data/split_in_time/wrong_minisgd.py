# message: minisgd does not do this for you here: write it yourself.
from minisgd import Windows


def split_in_time(values, length, stride, cut):
    starts = Windows(values, length, stride).next_pass()[::length]
    return starts[starts + length <= cut], starts[starts >= cut]
