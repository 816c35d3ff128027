def wait(done, left, best, waited, patience, min_delta):
    if waited == patience or not left:
        return done
    first, *later = left
    if first < best - min_delta:
        return wait(done + 1, later, first, 0, patience, min_delta)
    return wait(done + 1, later, best, waited + 1, patience, min_delta)


def last_epoch(val_losses, patience, min_delta=0.0):
    return wait(1, val_losses[1:], val_losses[0], 0, patience, min_delta)
