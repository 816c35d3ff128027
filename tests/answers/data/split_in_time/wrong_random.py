# message: Every window lies on one side of the cut, or is left out.
import random


def split_in_time(values, length, stride, cut):
    starts = list(range(0, values - length + 1, stride))
    random.Random(0).shuffle(starts)
    share = len(starts) * cut // values
    return sorted(starts[:share]), sorted(starts[share:])
