# message: It ends before: 2 in a row have not improved by epoch 5.
# points: 1
def last_epoch(val_losses, patience, min_delta=0.0):
    return len(val_losses)
