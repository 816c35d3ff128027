# message: Without replacement a second root comes on top.
# message: The formulas say exactly how much: nothing is left to chance.
import numpy as np


def noise(gradients, batch_size, replace):
    rng, squares = np.random.default_rng(0), []
    for trial in range(1000):
        rows = rng.choice(len(gradients), batch_size, replace=replace)
        of_batch = gradients[rows].mean(axis=0)
        squares.append(((of_batch - gradients.mean(axis=0)) ** 2).sum())
    return np.mean(squares) ** 0.5
