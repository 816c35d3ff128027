# message: These count the validations. In which epochs are they?
# points: 1
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    if isinstance(validation_freq, list):
        return [epoch for epoch in run if epoch in validation_freq]
    return list(range(1, len(run) // validation_freq + 1))
