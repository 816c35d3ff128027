# message: has the same order in epochs 1 and 2.
# message: gives the same visits again when rng has gone on.
# points: 1
import numpy as np


def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = np.random.default_rng(0).permutation(samples)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
