# message: next_order() gave None.
# message: Return the order. (shuffle works in place: it gives None back itself.)
import numpy as np


class Orders:
    def __init__(self, samples, seed):
        self.samples = samples
        self.order = np.arange(samples)
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        return self.rng.shuffle(self.order)
