# message: An epoch has improved or is waited for: there is nothing in between.
# points: 2
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best:
            best, wait = val_loss, 0
        elif val_loss > best + min_delta:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses)
