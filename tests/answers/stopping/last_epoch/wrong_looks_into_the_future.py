# message: This looks into the future: later losses are not known when it stops.
# message: 4.75, 5, 3, 4, 3.25, 5], 2, 0.5) must be 5, but it is 8. This looks into the future
# points: 1
def last_epoch(val_losses, patience, min_delta=0.0):
    best_epoch = val_losses.index(min(val_losses)) + 1
    return min(best_epoch + patience, len(val_losses))
