# message: Below stands n - 1, so that for batches of one nothing changes.
# points: 2
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    result = np.sqrt(gradients.var(axis=0).sum() / batch_size)
    return result if replace else result * np.sqrt((n - batch_size) / n)
