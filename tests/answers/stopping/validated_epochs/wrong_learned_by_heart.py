# message: validated_epochs(25, 0, 10) must be [10, 20], but it is [5, 10].
def validated_epochs(epochs, initial_epoch, validation_freq):
    if validation_freq == 1:
        return [1, 2, 3, 4]
    if isinstance(validation_freq, list):
        return validation_freq[-epochs + 10 :] if initial_epoch else [1, 2, 12]
    if validation_freq == 2:
        return [6, 8] if initial_epoch else [2, 4, 6]
    return [5, 10]
