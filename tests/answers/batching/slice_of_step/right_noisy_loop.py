import sys
import warnings


def slice_of_step(step, samples, batch_size):
    print("looking for", step)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    start = 0
    for _ in range(step - 1):
        start += batch_size
    stop = start + batch_size
    if stop > samples:
        stop = samples
    return start, stop
