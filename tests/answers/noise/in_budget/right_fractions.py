import math
from fractions import Fraction


def in_budget(budget, batch_size, fixed, per_sample):
    per_row = Fraction(fixed, batch_size) + per_sample
    updates = math.floor(budget / per_row / batch_size)
    return updates, updates * batch_size
