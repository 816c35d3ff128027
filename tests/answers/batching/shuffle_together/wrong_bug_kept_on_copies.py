# message: of x; another is there more than once.
# message: Each row comes once: no replacement, and no random.shuffle of an array.
import random


def shuffle_together(x, y, rng):
    x, y = x.copy(), y.copy()
    seed = int(rng.integers(2**31))
    random.seed(seed)
    random.shuffle(x)
    random.seed(seed)
    random.shuffle(y)
    return x, y
