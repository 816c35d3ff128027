# message: This looks into the future: later losses are not known when it stops.
# message: 4.75, 5, 3, 4, 3.25, 5], 2, 0.5) must be 5, but it is 7. This looks into the future
def last_epoch(val_losses, patience, min_delta=0.0):
    return val_losses.index(min(val_losses)) + patience
