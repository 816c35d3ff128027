# message: has the same order in epochs 1 and 2, begun at another row.
# message: Draw a new order for every epoch, so that the rows get new neighbours.
# points: 2
import numpy as np


def visits(samples, batch_size, epochs, rng):
    all_epochs = []
    order = rng.permutation(samples)
    for _ in range(epochs):
        order = np.roll(order, 3)
        cuts = range(0, samples, batch_size)
        all_epochs.append([order[cut : cut + batch_size] for cut in cuts])
    return all_epochs
