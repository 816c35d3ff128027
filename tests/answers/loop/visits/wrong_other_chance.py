# message: visits the rows in another order if it gets the same generator again.
# message: All chance must come from rng, or the run cannot be repeated.
# points: 2
import numpy as np


def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    for _ in range(epochs):
        order = np.random.permutation(samples)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
