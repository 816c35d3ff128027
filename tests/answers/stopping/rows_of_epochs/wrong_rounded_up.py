# message: The number of training rows is rounded down, not up.
# points: 1
import math


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = math.ceil(samples * (1 - validation_split))
    return [(rng.permutation(border), range(border, samples)) for _ in range(epochs)]
