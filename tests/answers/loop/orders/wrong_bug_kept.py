# message: has the same order in epochs 1 and 2.
# message: Make the generator once, in __init__; then it goes on from call to call.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.seed = seed

    def next_order(self):
        rng = np.random.default_rng(self.seed)
        return rng.permutation(self.samples)
