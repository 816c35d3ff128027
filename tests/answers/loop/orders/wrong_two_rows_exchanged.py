# message: leaves most rows in epoch 2 at their places of epoch 1.
# message: Draw a new order of all rows for every epoch.
# points: 2
class Orders:
    def __init__(self, samples, seed):
        self.generator = np.random.default_rng(seed)
        self.order = self.generator.permutation(samples)

    def next_order(self):
        one, other = self.generator.choice(len(self.order), 2, replace=False)
        self.order[[one, other]] = self.order[[other, one]]
        return self.order.copy()
