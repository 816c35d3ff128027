import numpy as np


def validated_epochs(epochs, initial_epoch, validation_freq):
    run = np.arange(initial_epoch + 1, epochs + 1)
    if np.ndim(validation_freq):
        return run[np.isin(run, validation_freq)]
    return run[run % validation_freq == 0]
