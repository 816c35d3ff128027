# message: has 2 rows in batch 3 of the stream; the pass still had 4.
# message: A batch takes 3 rows, or what is left of the pass.
# points: 2
import numpy as np


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        parts = -(-samples // batch_size)
        stream += np.array_split(rng.permutation(samples), parts)
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
