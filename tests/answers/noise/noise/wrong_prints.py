# message: but print only shows a value: return it.
import numpy as np


def noise(gradients, batch_size, replace):
    n = len(gradients)
    rest = 1 if replace else (n - batch_size) / (n - 1)
    print(np.sqrt(gradients.var(axis=0).sum() * rest / batch_size))
