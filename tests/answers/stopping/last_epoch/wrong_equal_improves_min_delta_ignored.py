# message: 5.5, 7, 6.25, 4.75], 2, 0.5) must be 3, but it is 9. A loss equal to the best so far is no improvement.
# points: 2
def last_epoch(val_losses, patience, min_delta=0.0):
    best, waited = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss <= best:
            best, waited = val_loss, 0
        else:
            waited += 1
            if waited == patience:
                return epoch
    return len(val_losses)
