# message: With steps_per_epoch, an epoch need not be a pass.
def epochs_of(one_pass, steps_per_epoch, epochs):
    return [list(one_pass) for _ in range(epochs)]
