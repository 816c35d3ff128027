# message: Count from the start of the whole training, not from where it goes on.
# message: The numbers count from the start of the whole training.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    if isinstance(validation_freq, list):
        return [initial_epoch + number for number in validation_freq]
    return list(range(initial_epoch + validation_freq, epochs + 1, validation_freq))
