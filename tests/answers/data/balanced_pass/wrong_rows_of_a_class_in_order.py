# message: never has row 2 before row 0 of the same class in 200 passes.
# message: Shuffle the rows of every class as well, not only the turns that
# points: 2
import numpy as np


def balanced_pass(labels, rng):
    groups = {}
    for row, label in enumerate(labels):
        groups.setdefault(label, []).append(row)
    largest = max(map(len, groups.values()))
    queues = {label: iter(np.resize(rows, largest)) for label, rows in groups.items()}
    turns = rng.permutation(np.repeat(sorted(groups), largest))
    return [next(queues[label]) for label in turns]
