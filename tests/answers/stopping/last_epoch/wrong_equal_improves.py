# message: A loss equal to the best so far is no improvement.
# message: To fall by exactly min_delta is not enough: it must be by more.
# points: 2
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss <= best - min_delta:
            best, wait = val_loss, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses)
