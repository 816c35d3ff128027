# message: next_order() gave None.
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        print(self.rng.permutation(self.samples))
