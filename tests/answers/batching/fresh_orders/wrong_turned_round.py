# message: only rotates the order in pass 2: the neighbours stay.
# message: Shuffling is to change who comes after whom.
# message: never has the order [0, 2, 1] in 5000 passes.
# points: 2
import numpy as np


def fresh_orders(samples, passes, rng):
    return [np.roll(range(samples), rng.integers(samples)) for _ in range(passes)]
