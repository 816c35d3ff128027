# message: visits(5, 2, 200, rng) never has row 1 at place 1, in 200 epochs.
# message: All orders are equally likely: each row may come at each place.
# points: 2
import numpy as np


def visits(samples, batch_size, epochs, rng):
    visited = []
    for _ in range(epochs):
        order = np.arange(samples)
        rng.shuffle(order[1:])
        cuts = range(0, samples, batch_size)
        visited.append([order[cut : cut + batch_size] for cut in cuts])
    return visited
