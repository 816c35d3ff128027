import sys
import warnings
from itertools import count, islice


def climb(warm_up, full_rate):
    for iteration in count(1):
        yield full_rate * iteration / warm_up if iteration < warm_up else full_rate


def rates(steps_per_epoch, epochs, warm_up, full_rate):
    print("warming up")
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    return list(islice(climb(warm_up, full_rate), steps_per_epoch * epochs))
