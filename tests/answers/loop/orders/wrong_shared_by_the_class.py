# message: gives other orders if another Orders is used beside it.
# message: Each keeps a generator of its own, with self. in front.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        Orders.samples = samples
        Orders.rng = np.random.default_rng(seed)

    def next_order(self):
        return Orders.rng.permutation(Orders.samples)
