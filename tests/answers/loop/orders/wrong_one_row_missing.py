# message: has 19 rows in epoch 1. An epoch visits each of the 20 rows once.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        return self.rng.permutation(self.samples)[1:]
