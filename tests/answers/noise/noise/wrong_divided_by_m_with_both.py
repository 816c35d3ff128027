# message: Four times the samples only halve the noise.
import numpy as np


def noise(gradients, batch_size, replace):
    single = np.sqrt(((gradients - gradients.mean(axis=0)) ** 2).sum(axis=1).mean())
    rest = 1 if replace else np.sqrt((len(gradients) - batch_size) / (len(gradients) - 1))
    return single * rest / batch_size
