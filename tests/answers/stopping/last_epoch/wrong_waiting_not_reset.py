# message: An improvement begins the waiting anew, from 0.
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            best = val_loss
        else:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses)
