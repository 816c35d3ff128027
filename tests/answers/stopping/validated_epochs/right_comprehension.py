def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    if isinstance(validation_freq, int):
        return [epoch for epoch in run if not epoch % validation_freq]
    return [epoch for epoch in run if epoch in validation_freq]
