import sys
import warnings


def waiting_times(val_losses, min_delta):
    best, waited = float("inf"), 0
    for val_loss in val_losses:
        print("loss", val_loss)
        waited = 0 if val_loss < best - min_delta else waited + 1
        best = val_loss if waited == 0 else best
        yield waited


def last_epoch(val_losses, patience, min_delta=0.0):
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)
    times = waiting_times(val_losses, min_delta)
    ends = (epoch for epoch, waited in enumerate(times, 1) if waited == patience)
    return next(ends, len(val_losses))
