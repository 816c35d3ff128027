# message: Only the epochs from 5 on are run.
# message: Some of these epochs are not run: they go from 2 to 12.
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    if isinstance(validation_freq, list):
        return [number for number in validation_freq if number <= epochs]
    return list(range(validation_freq, epochs + 1, validation_freq))
