import numpy as np


def within_budget(settings, samples, budget):
    table = np.array(settings)
    updates = np.ceil(samples / table[:, 0]) * table[:, 1]
    return table[updates <= budget]
