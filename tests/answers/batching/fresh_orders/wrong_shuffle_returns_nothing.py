# message: fresh_orders(10, 3, rng) is an ndarray, but must be an array of numbers.
import numpy as np


def fresh_orders(samples, passes, rng):
    return np.array([rng.shuffle(list(range(samples))) for _ in range(passes)])
