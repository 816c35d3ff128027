# message: When a pass is over, the epoch goes on with the next pass.
def epochs_of(one_pass, steps_per_epoch, epochs):
    all_epochs, left = [], []
    for _ in range(epochs):
        left = left or list(one_pass)
        all_epochs.append(left[:steps_per_epoch])
        left = left[steps_per_epoch:]
    return all_epochs
