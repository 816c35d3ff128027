# message: epochs=12 is the number of the last epoch, not how many are run.
# points: 2
def validated_epochs(epochs, initial_epoch, validation_freq):
    if isinstance(validation_freq, list):
        return [e for e in validation_freq if initial_epoch < e <= epochs]
    run = range(initial_epoch + 1, initial_epoch + epochs + 1)
    return [epoch for epoch in run if epoch % validation_freq == 0]
