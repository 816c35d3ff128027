# message: One too few: epoch 5 is run as well, and they count from 1.
# message: 4.75, 5, 3, 4, 3.25, 5], 2, 0.5) must be 5, but it is 4. One too few
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses):
        if val_loss < best - min_delta:
            best, wait = val_loss, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses) - 1
