# message: has the same order in epochs 1 and 2.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.order = np.random.default_rng(seed).permutation(samples)

    def next_order(self):
        return self.order
