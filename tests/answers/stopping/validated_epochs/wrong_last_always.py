# message: It is not validated once more at the end.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return [epoch for epoch in run if epoch % validation_freq == 0 or epoch == epochs]
