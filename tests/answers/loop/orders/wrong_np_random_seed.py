# message: gives other orders if the program seeds np.random in between.
# message: np.random belongs to everybody: make a generator of your own.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        np.random.seed(seed)

    def next_order(self):
        return np.random.permutation(self.samples)
