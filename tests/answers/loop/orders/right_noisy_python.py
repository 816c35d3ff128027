import random
import sys
import warnings


class Orders:
    def __init__(self, samples, seed):
        print("making orders")
        warnings.warn("this takes a while")
        print("please wait", file=sys.stderr)
        self.samples = samples
        self.chance = random.Random(seed)

    def next_order(self):
        print("drawing an order")
        return self.chance.sample(range(self.samples), self.samples)
