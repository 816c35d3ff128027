import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples, self.seed, self.epoch = samples, seed, 0

    def next_order(self):
        self.epoch += 1
        rng = np.random.default_rng([self.seed, self.epoch])
        return rng.permutation(self.samples)
