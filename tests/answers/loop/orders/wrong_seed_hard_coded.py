# message: shares an order with Orders(20, 8): epoch 1 here is epoch 1 there.
# message: Another seed gives other orders, in all epochs.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng(7)

    def next_order(self):
        return self.rng.permutation(self.samples)
