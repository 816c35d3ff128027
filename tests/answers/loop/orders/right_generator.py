import numpy as np


def all_orders(samples, seed):
    rng = np.random.default_rng(seed)
    while True:
        yield np.argsort(rng.random(samples))


class Orders:
    def __init__(self, samples, seed):
        self.orders = all_orders(samples, seed)

    def next_order(self):
        return next(self.orders)
