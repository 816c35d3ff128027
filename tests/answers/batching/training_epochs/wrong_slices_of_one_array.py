# message: visits the rows in pass 2 in the order of pass 1.
# message: Shuffle before every pass. If you do, keep copies: the next shuffle changes
# points: 4
import numpy as np


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order, stream = np.arange(samples), []
    while len(stream) < steps_per_epoch * epochs:
        rng.shuffle(order)
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
