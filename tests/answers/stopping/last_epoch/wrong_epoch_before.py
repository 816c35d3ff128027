# message: Compare with the best epoch so far, not with the epoch before.
# points: 1
def last_epoch(val_losses, patience, min_delta=0.0):
    wait = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[epoch - 1] - min_delta:
            wait = 0
        else:
            wait += 1
            if wait >= patience:
                return epoch + 1
    return len(val_losses)
