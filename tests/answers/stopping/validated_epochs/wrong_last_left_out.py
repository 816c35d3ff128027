# message: Epoch 6 is run, too: range ends before its stop.
# message: Epoch 12 is run, too: range ends before its stop.
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return [epoch for epoch in run if epoch % validation_freq == 0]
