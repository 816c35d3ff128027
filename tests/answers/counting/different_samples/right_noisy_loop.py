import sys
import warnings


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    print("counting", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    seen = 0
    for _ in range(epochs):
        for _ in range(steps_per_epoch):
            seen = min(samples, seen + batch_size)
    return seen
