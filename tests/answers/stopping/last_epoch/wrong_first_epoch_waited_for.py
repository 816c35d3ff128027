# message: last_epoch([5, 6, 5.5, 2], 2) must be 3, but it is 2.
# message: Epoch 1 is the best so far, and is not waited for: begin to compare with
def last_epoch(val_losses, patience, min_delta=0.0):
    best, waited = val_losses[0], 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            best, waited = val_loss, 0
        else:
            waited += 1
            if waited == patience:
                return epoch
    return len(val_losses)
