# message: This looks into the future: later losses are not known when it stops.
def last_epoch(val_losses, patience, min_delta=0.0):
    return val_losses.index(min(val_losses)) + patience
