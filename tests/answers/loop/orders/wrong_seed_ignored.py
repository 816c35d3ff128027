# message: gives other orders when it is made again.
# message: The same seed gives the same orders: the generator is made from it.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng()

    def next_order(self):
        return self.rng.permutation(self.samples)
