# message: visits the rows as they lie. The order must be random.
# message: shares an order with Orders(20, 8)
class Orders:
    def __init__(self, samples, seed):
        self.samples = samples

    def next_order(self):
        return list(range(self.samples))
