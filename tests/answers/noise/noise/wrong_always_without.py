# message: A sample that is drawn can come again here: there is no second root.
# points: 1
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    factor = max(n - batch_size, 0) / (n - 1)
    return np.sqrt(gradients.var(axis=0).sum() / batch_size * factor)
