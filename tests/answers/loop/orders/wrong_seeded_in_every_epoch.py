# message: has the same order in epochs 1 and 2.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.seed = seed

    def next_order(self):
        np.random.seed(self.seed)
        return np.random.permutation(self.samples)
