# message: must be 5, but it is 9. This looks into the future
def last_epoch(val_losses, patience, min_delta=0.0):
    return val_losses.index(min(val_losses)) + 1 + patience
