# message: last_epoch([5, 3, 4, 4, 2, 3, 3, 1, 1], 3) must be 9, but it is 7.
# message: Each improvement begins the waiting anew; the last epoch of the list is the end.
# points: 4
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            best, wait = val_loss, max(0, wait - 1)
        else:
            wait += 1
            if wait >= patience:
                return epoch
    return len(val_losses)
