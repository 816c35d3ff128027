# message: gives something else when a generator with the same seed comes.
# points: 4
import random


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    stream = []
    while len(stream) < steps_per_epoch * epochs:
        order = random.sample(range(samples), samples)
        stream += [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    return [stream[k * steps_per_epoch :][:steps_per_epoch] for k in range(epochs)]
