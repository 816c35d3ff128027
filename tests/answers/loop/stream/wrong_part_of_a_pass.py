# message: The stream does not begin anew with an epoch: it goes on where it stopped.
# message: The stream goes on where it stopped, and after a pass comes the next one.
def epochs_of(one_pass, steps_per_epoch, epochs):
    return [one_pass[:steps_per_epoch] for _ in range(epochs)]
