# message: has the same order in epochs 1 and 6.
# message: Every epoch has a new order, however many there are.
# points: 2
from itertools import cycle

import numpy as np


class Orders:
    def __init__(self, samples, seed):
        rng = np.random.default_rng(seed)
        self.orders = cycle([rng.permutation(samples) for _ in range(5)])

    def next_order(self):
        return next(self.orders)
