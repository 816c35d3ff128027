# message: validated_epochs(12, 0, 5) is 2, an int, but must be a list of numbers.
def validated_epochs(epochs, initial_epoch, validation_freq):
    return epochs // validation_freq - initial_epoch // validation_freq
