# message: gives the same visits again when rng has gone on.
# message: All chance must come from rng: draw from it, and seed no other.
# points: 2
import numpy as np


def visits(samples, batch_size, epochs, rng):
    rng = np.random.default_rng(7)
    all_epochs = []
    for _ in range(epochs):
        order = rng.permutation(samples)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
