# message: Orders(5, 3) never has row 1 at place 1, in 4040 epochs.
# message: All orders are equally likely: each row may come at each place.
# points: 2
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.order = np.arange(samples)
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        self.rng.shuffle(self.order[1:])
        return self.order
