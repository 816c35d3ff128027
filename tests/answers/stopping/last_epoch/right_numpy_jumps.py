import numpy as np


def last_epoch(val_losses, patience, min_delta=0.0):
    losses = np.array(val_losses, dtype=float)
    best = 0
    while True:
        better = np.flatnonzero(losses[best + 1 :] < losses[best] - min_delta)
        if len(better) == 0 or better[0] >= patience:
            return min(best + 1 + patience, len(losses))
        best = best + 1 + better[0]
