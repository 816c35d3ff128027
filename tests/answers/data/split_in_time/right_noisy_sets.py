import sys
import warnings


def split_in_time(values, length, stride, cut):
    print("splitting")
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    parts = {True: [], False: []}
    start = 0
    while start + length <= values:
        sides = {place >= cut for place in range(start, start + length)}
        if len(sides) == 1:
            parts[sides.pop()].append(start)
        start += stride
    return parts[False], parts[True]
