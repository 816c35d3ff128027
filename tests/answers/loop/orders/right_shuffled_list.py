class Orders:
    def __init__(self, samples, seed):
        self.rows = list(range(samples))
        self.rng = np.random.default_rng(seed)

    def next_order(self):
        self.rng.shuffle(self.rows)
        return list(self.rows)
