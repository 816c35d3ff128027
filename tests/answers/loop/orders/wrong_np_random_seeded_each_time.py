# message: Orders(20, 7) seeds np.random for the whole program.
# message: np.random belongs to everybody: make a generator of your own.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.seed, self.epoch = seed, 0

    def next_order(self):
        self.epoch += 1
        np.random.seed([self.seed, self.epoch])
        return np.random.permutation(self.samples)
