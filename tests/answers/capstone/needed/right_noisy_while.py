import sys
import warnings


def updates_needed(accuracies, steps, goal):
    epoch = 0
    while epoch < len(accuracies):
        print("epoch", epoch + 1, accuracies[epoch])
        warnings.warn("not yet, perhaps")
        sys.stderr.write("...")
        if not accuracies[epoch] < goal:
            return steps + epoch * steps
        epoch += 1
    return 0
