# message: A generator gives its values one by one; list(...) collects them.
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    if isinstance(validation_freq, list):
        return filter(validation_freq.__contains__, run)
    return filter(lambda epoch: epoch % validation_freq == 0, run)
