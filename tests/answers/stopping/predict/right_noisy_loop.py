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
_, last_epoch = train(3)
updates_made = sum(1 for epoch in range(last_epoch) for first in range(0, 800, 64))
best_epoch_1, last_epoch_1 = train(1)
