def validated_epochs(epochs, initial_epoch, validation_freq):
    if initial_epoch >= epochs:
        return []
    earlier = validated_epochs(epochs - 1, initial_epoch, validation_freq)
    if isinstance(validation_freq, list):
        return earlier + [epochs] * validation_freq.count(epochs)
    return earlier + [epochs] * (epochs % validation_freq == 0)
