import numpy as np


def where(iteration, samples, batch_size):
    steps = int(np.ceil(samples / batch_size))
    return np.array(np.divmod(iteration - 1, steps)) + 1
