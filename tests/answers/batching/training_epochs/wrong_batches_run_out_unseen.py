# message: training_epochs(5, 2, 2, 3, rng) has 1 step in epoch 2.
# message: training_epochs(3, 2, 40, 15, rng) has 2 steps in epoch 1. With steps_per_epoch=40
# points: 3
from itertools import islice


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order = rng.permutation(samples).tolist()
    stream = (order[k : k + batch_size] for k in range(0, samples, batch_size))
    return [list(islice(stream, steps_per_epoch)) for _ in range(epochs)]
