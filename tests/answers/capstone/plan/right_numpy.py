import numpy as np


def plan(samples, batch_size, budget):
    steps = len(np.arange(0, samples, batch_size))
    epochs, left = np.divmod(budget, steps)
    return np.array([epochs, left, epochs * samples])
