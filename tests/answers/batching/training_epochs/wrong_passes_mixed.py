# message: training_epochs(9, 2, 3, 4, rng) uses row 0 again in batch 2 of the stream, before the pass is over. All rows of a pass come once before the next pass begins.
# points: 2
import numpy as np


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    batches = steps_per_epoch * epochs
    passes = batches * batch_size // samples + 2
    rows = rng.permutation(np.tile(np.arange(samples), passes))
    stream = rows[: batches * batch_size].reshape(epochs, steps_per_epoch, batch_size)
    return stream.tolist()
