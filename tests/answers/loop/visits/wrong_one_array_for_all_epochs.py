# message: has the same order in epochs 1 and 2.
# message: (Slices of an array change with it: was one array shuffled in place?)
# points: 2
import numpy as np


def visits(samples, batch_size, epochs, rng):
    order = np.arange(samples)
    all_epochs = []
    for _ in range(epochs):
        rng.shuffle(order)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
