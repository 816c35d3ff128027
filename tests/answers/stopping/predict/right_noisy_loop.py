import sys
import warnings


def train(patience):
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, value in enumerate(val_loss, 1):
        print("epoch", epoch, value)
        if value < best:
            best, best_epoch, wait = value, epoch, 0
        else:
            wait += 1
        if wait == patience:
            break
    return best_epoch, epoch


warnings.warn("this takes a while")
print("please wait", file=sys.stderr)

best_epoch, _ = train(100)
overfits_from = best_epoch + 1
_, ends_after = train(3)
updates_in_all = sum(1 for epoch in range(ends_after) for first in range(0, 800, 64))
best_epoch_1, ends_after_1 = train(1)
