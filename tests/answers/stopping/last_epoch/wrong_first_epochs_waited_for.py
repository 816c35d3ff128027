# message: Not the first epochs are waited for, but those after the best so far.
def last_epoch(val_losses, patience, min_delta=0.0):
    return max(patience, 1)
