# message: Not the first epochs are waited for, but those after the best so far.
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = 0, 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            best, wait = val_loss, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses)
