import sys
import warnings


def epoch_losses(losses, rows, steps_per_epoch):
    print("averaging")
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    result = []
    total = seen = 0
    for iteration, (loss, count) in enumerate(zip(losses, rows), 1):
        total, seen = total + loss * count, seen + count
        if iteration % steps_per_epoch == 0 or iteration == len(losses):
            result.append(total / seen)
            total = seen = 0
    return result
