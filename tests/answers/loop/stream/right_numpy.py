import numpy as np


def epochs_of(one_pass, steps_per_epoch, epochs):
    places = np.arange(epochs * steps_per_epoch) % len(one_pass)
    return np.array(one_pass)[places].reshape(epochs, steps_per_epoch)
