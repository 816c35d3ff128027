# message: [0][0] is None, but must be a list
import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    training = np.arange(border)
    return [(rng.shuffle(training), range(border, samples)) for _ in range(epochs)]
