# message: visits a row 20 in epoch 1. The rows of 20 samples are numbered from 0 to 19.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        return self.rng.permutation(self.samples) + 1
