import sys
import warnings


def updates_per_pass(samples, batch_size, accumulate_batches):
    print(samples)
    warnings.warn("this takes a while")
    sys.stderr.write("please wait")
    if samples <= 0:
        return 0
    rest = samples - batch_size * accumulate_batches
    return 1 + updates_per_pass(rest, batch_size, accumulate_batches)
