# message: epochs_of(['a1', 'b2', 'c3'], 2, 2) must be [['a1', 'b2'], ['c3', 'a1']], but
# message: A batch is one item of its epoch: append adds it, and += takes it apart.
# points: 2
from itertools import cycle


def epochs_of(one_pass, steps_per_epoch, epochs):
    stream, all_epochs = cycle(one_pass), []
    for _ in range(epochs):
        used = []
        for _ in range(steps_per_epoch):
            used += next(stream)
        all_epochs.append(used)
    return all_epochs
