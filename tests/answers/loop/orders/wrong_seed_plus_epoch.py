# message: shares an order with Orders(20, 8): epoch 2 here is epoch 1 there.
# message: Another seed gives other orders, in all epochs.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.seed = seed

    def next_order(self):
        order = np.random.default_rng(self.seed).permutation(self.samples)
        self.seed += 1
        return order
