# message: next_order() gave 11, a single row.
# message: Return all the rows of the next epoch, in their order.
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.rows = list(np.random.default_rng(seed).permutation(samples))

    def next_order(self):
        return int(self.rows.pop())
