# message: Row 0 is left out: an epoch uses all of them.
# message: It must be the last 0 rows of 16.
# points: 1
import numpy as np


def rows_of_epochs(samples, validation_split, epochs, rng):
    rows = np.arange(samples)
    held_out = samples - int(samples * (1 - validation_split))
    training, validation = rows[:-held_out], rows[-held_out:]
    return [(rng.permutation(training), validation) for _ in range(epochs)]
