import sys
import warnings


def epoch_loss(batch_losses, batch_sizes):
    print("averaging", batch_losses)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    mean, rows = 0.0, 0
    for loss, size in zip(batch_losses, batch_sizes):
        rows += size
        mean += (loss - mean) * size / rows
    return mean
