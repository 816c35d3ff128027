# message: rows_of_epochs(8, 0.375, 200, rng) never has row 1 at place 1, in 200 epochs.
# message: All orders are equally likely: each row may come at each place.
# points: 2
import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    pairs = []
    for _ in range(epochs):
        training = np.arange(border)
        rng.shuffle(training[1:])
        pairs.append((training, range(border, samples)))
    return pairs
