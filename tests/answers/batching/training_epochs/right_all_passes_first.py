import numpy as np


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    updates = steps_per_epoch * epochs
    passes = -(-updates // -(-samples // batch_size))
    orders = [rng.permutation(samples) for _ in range(passes)]
    cuts = range(batch_size, samples, batch_size)
    stream = [batch.tolist() for order in orders for batch in np.split(order, cuts)]
    return [stream[k : k + steps_per_epoch] for k in range(0, updates, steps_per_epoch)]
