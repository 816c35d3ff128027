# message: gives the same again when it is called once more with the same generator.
# message: Draw from rng itself: a generator that you make or copy begins from its seed.
# points: 3
import numpy as np


def fresh_orders(samples, passes, rng):
    rng = np.random.default_rng(7)
    return [rng.permutation(samples) for _ in range(passes)]
