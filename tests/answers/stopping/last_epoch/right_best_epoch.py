def last_epoch(val_losses, patience, min_delta=0.0):
    best_epoch = 1
    for epoch, val_loss in enumerate(val_losses, 1):
        if val_loss + min_delta < val_losses[best_epoch - 1]:
            best_epoch = epoch
        if epoch - best_epoch == patience:
            break
    return epoch
