def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = val_losses[0], 0
    for epoch in range(2, len(val_losses) + 1):
        wait += 1
        if best - val_losses[epoch - 1] > min_delta:
            best, wait = val_losses[epoch - 1], 0
        if wait >= patience:
            return epoch
    return len(val_losses)
