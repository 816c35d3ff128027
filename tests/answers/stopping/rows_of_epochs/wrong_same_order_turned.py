# message: has the same order in epochs 1 and 2, begun at another row.
# message: Each epoch is shuffled anew.
# points: 1
import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    border = int(samples * (1 - validation_split))
    order, validation = rng.permutation(border), range(border, samples)
    return [(np.roll(order, epoch), validation) for epoch in range(epochs)]
