# message: The numbers are one too small: epochs are counted from 1.
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch, epochs)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch + 1 in validation_freq]
    return [epoch for epoch in run if (epoch + 1) % validation_freq == 0]
