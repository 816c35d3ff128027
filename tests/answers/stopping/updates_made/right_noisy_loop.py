import sys
import warnings


def updates_made(samples, validation_split, batch_size, epochs, best_epoch, patience):
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    updates = 0
    for epoch in range(1, epochs + 1):
        print("epoch", epoch)
        for first in range(0, int(samples * (1 - validation_split)), batch_size):
            updates += 1
        if epoch - best_epoch == patience:
            break
    return updates
