# message: last_epoch([3e+12, 2e+12, 4e+12, 1e+12], 1) must be 3, but it is 1.
# points: 4
def last_epoch(val_losses, patience, min_delta=0.0):
    best, waited = 1000, 0
    for epoch, val_loss in enumerate(val_losses, start=1):
        if val_loss < best - min_delta:
            best, waited = val_loss, 0
        else:
            waited += 1
            if waited == patience:
                return epoch
    return len(val_losses)
