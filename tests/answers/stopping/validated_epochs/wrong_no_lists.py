# message: stopped with TypeError:
# points: 2
def validated_epochs(epochs, initial_epoch, validation_freq):
    run = range(initial_epoch + 1, epochs + 1)
    return [epoch for epoch in run if epoch % validation_freq == 0]
