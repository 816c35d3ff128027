# message: Your function gave nothing back: is there a return on every way through?
# points: 2
def last_epoch(val_losses, patience, min_delta=0.0):
    best, wait = float("inf"), 0
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss < best - min_delta:
            best, wait = val_loss, 0
        else:
            wait += 1
            if wait >= patience and epoch < len(val_losses):
                return epoch
