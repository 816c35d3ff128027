# message: Orders(20, 7)[0] is 11, an int, but must be a list of numbers.
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.rows = list(np.random.default_rng(seed).permutation(samples))

    def next_order(self):
        return int(self.rows.pop())
