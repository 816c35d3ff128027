def validated_epochs(epochs, initial_epoch, validation_freq):
    if isinstance(validation_freq, list):
        numbers = validation_freq
    else:
        numbers = range(validation_freq, epochs + 1, validation_freq)
    return list(filter(lambda number: initial_epoch < number <= epochs, numbers))
