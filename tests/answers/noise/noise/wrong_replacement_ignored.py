# message: No sample comes twice here: a second root makes the noise smaller.
# points: 1
import numpy as np


def noise(gradients, batch_size, replace):
    return np.sqrt(gradients.var(axis=0).sum() / batch_size)
