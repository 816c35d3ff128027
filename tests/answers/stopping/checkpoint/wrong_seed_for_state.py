# message: The random generator begins anew, and gives the orders of the first epochs
# points: 1
import copy

import numpy as np


class Checkpoint:
    def __init__(self, trainer):
        self.state = copy.deepcopy(vars(trainer))

    def restore(self, other):
        generator = other.rng
        vars(other).update(copy.deepcopy(self.state))
        other.rng = generator
