import sys
import warnings


def count_steps(samples, batch_size):
    print("counting", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    steps = 0
    while samples > 0:
        samples -= batch_size
        steps += 1
    return steps
