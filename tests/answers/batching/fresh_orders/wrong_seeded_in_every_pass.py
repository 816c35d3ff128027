# message: visits the rows in pass 2 in the order of pass 1.
# message: Draw from rng itself: a generator that you make or copy begins from its seed.
# points: 1
import numpy as np


def fresh_orders(samples, passes, rng):
    return [np.random.default_rng(7).permutation(samples) for _ in range(passes)]
