import numpy as np


def visits(samples, batch_size, epochs, rng):
    cuts = np.arange(batch_size, samples, batch_size)
    return tuple(np.split(rng.permutation(samples), cuts) for _ in range(epochs))
