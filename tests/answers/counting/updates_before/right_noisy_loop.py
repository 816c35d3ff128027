import sys
import warnings


def updates_before(samples, batch_size, epoch):
    print("counting", epoch)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    iteration = 0
    for _ in range(1, epoch):
        for _ in range(0, samples, batch_size):
            iteration += 1
    return iteration
