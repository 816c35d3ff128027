import numpy as np


def updates_before(samples, batch_size, epoch):
    steps = np.ceil(samples / batch_size).astype(int)
    return np.arange(epoch)[-1] * steps
