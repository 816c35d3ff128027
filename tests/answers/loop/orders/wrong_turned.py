# message: has the same order in epochs 1 and 2, begun at another row.
# message: Draw a new order for every epoch, so that the rows get new neighbours.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.order = np.random.default_rng(seed).permutation(samples)

    def next_order(self):
        self.order = np.roll(self.order, 1)
        return self.order
