def validated_epochs(epochs, initial_epoch, validation_freq):
    if type(validation_freq) is int:
        validation_freq = range(validation_freq, epochs + 1, validation_freq)
    return sorted(set(validation_freq) & set(range(initial_epoch + 1, epochs + 1)))
