import sys
import warnings


def where(iteration, samples, batch_size):
    print("counting", iteration)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    epoch, step, rows = 1, 0, 0
    for _ in range(iteration):
        if rows >= samples:
            epoch, step, rows = epoch + 1, 0, 0
        step += 1
        rows += batch_size
    return epoch, step
