import numpy as np


class Orders(np.random.RandomState):
    def __init__(self, samples, seed):
        super().__init__(seed)
        self.rows = np.arange(samples)

    def next_order(self):
        return self.choice(self.rows, size=self.rows.shape, replace=False)
