# message: Epochs are counted from 1 here, and the last one is number 12.
# message: Epochs are counted from 1: 2 to 12 are run.
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch, epochs)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return [epoch for epoch in run if epoch % validation_freq == 0]
