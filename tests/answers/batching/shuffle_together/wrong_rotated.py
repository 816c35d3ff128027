# message: never has the order [0, 2, 1] in 200 calls.
# message: 3 rows have 6 orders: each must come sometimes.
# points: 2
import numpy as np


def shuffle_together(x, y, rng):
    turn = int(rng.integers(1, len(x) + 1))
    return np.roll(x, turn, axis=0), np.roll(y, turn, axis=0)
