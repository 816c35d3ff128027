# message: shares an order with Orders(20, 8): epoch 1001 here is epoch 1 there.
# message: Another seed gives other orders, in all epochs.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples, self.seed, self.epoch = samples, seed, 0

    def next_order(self):
        self.epoch += 1
        rng = np.random.default_rng(1000 * self.seed + self.epoch)
        return rng.permutation(self.samples)
