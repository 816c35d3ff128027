# message: The first epoch is nothing special: it is validated if its turn is.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return [e for e in run if e % validation_freq == 0 or e == initial_epoch + 1]
