# message: validated_epochs(12, 0, 5) must be [5, 10], but it is [1, 6, 11].
# message: validated_epochs(12, 2, 5) must be [5, 10], but it is [3, 8].
# message: The multiples of 5 are validated, whichever epoch is the first one run.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    if isinstance(validation_freq, list):
        return [n for n in validation_freq if initial_epoch < n <= epochs]
    return list(range(initial_epoch + 1, epochs + 1, validation_freq))
