# message: Epoch 4 is over: epoch 5 is the first one run.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch, epochs + 1)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return [epoch for epoch in run if epoch > 0 and epoch % validation_freq == 0]
