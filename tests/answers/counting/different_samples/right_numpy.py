import numpy as np


def different_samples(samples, batch_size, steps_per_epoch, epochs):
    return np.minimum(samples, epochs * steps_per_epoch * batch_size)
