# message: gives different orders for two generators with the same seed.
# message: Draw with rng, and with nothing else.
# points: 2
import random


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    rows, validation = range(border), range(border, samples)
    return [(random.sample(rows, border), validation) for _ in range(epochs)]
