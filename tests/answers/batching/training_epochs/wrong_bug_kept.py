# message: visits the rows in pass 2 in the order of pass 1.
# message: Shuffle before every pass. If you do, keep copies: the next shuffle changes
# points: 4
from itertools import cycle


def training_epochs(samples, batch_size, steps_per_epoch, epochs, rng):
    order = rng.permutation(samples).tolist()
    one_pass = [order[k : k + batch_size] for k in range(0, samples, batch_size)]
    stream = cycle(one_pass)
    return [[next(stream) for _ in range(steps_per_epoch)] for _ in range(epochs)]
