import sys
import warnings


def whole_passes(samples, batch_size, steps_per_epoch, epochs):
    print("counting", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    passes = rows = 0
    for _ in range(epochs * steps_per_epoch):
        rows += batch_size
        if rows >= samples:
            passes, rows = passes + 1, 0
    return passes
