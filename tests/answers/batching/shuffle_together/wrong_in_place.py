# message: changed its arguments. Work on a copy of them.
from copy import deepcopy


def shuffle_together(x, y, rng):
    twin = deepcopy(rng)
    rng.shuffle(x)
    twin.shuffle(y)
    return x, y
