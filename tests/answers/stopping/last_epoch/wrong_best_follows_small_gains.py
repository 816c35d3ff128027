# message: Only an improvement is the new best: smaller gains may add up to one.
# points: 3
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            wait = 0
        else:
            wait += 1
        best = min(best, val_loss)
        if wait >= patience:
            return epoch
    return len(val_losses)
