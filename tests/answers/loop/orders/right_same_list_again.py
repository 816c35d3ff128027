import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.rng = np.random.RandomState(seed)
        self.order = np.arange(samples)

    def next_order(self):
        self.rng.shuffle(self.order)
        return self.order
