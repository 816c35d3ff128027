# message: changed its arguments. Work on a copy of them.
import random


def shuffle_together(x, y, rng):
    seed = int(rng.integers(2**31))
    random.seed(seed)
    random.shuffle(x)
    random.seed(seed)
    random.shuffle(y)
    return x, y
