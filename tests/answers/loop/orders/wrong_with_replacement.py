# message: does not visit each of the rows 0 to 19 once in epoch 1.
# message: A pass is drawn without replacement: permutation does that.
# points: 1
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        return self.rng.integers(self.samples, size=self.samples)
