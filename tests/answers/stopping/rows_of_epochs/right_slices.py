import math

import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    rows = np.arange(samples)
    border = math.floor(samples * (1 - validation_split))
    pairs = []
    for epoch in range(epochs):
        training, validation = rows[:border].copy(), rows[border:]
        rng.shuffle(training)
        pairs.append((training.tolist(), validation.tolist()))
    return pairs
