import sys
import warnings


def batch_sizes(samples, batch_size, drop_last=False):
    print("counting", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    sizes = []
    for row in range(samples):
        if row % batch_size == 0:
            sizes.append(0)
        sizes[-1] += 1
    if drop_last and sizes[-1] != batch_size:
        del sizes[-1]
    return sizes
