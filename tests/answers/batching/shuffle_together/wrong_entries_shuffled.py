# message: has a row in x that was not there.
# message: Rows change places, and stay whole.
# points: 1
from copy import deepcopy


def shuffle_together(x, y, rng):
    twin = deepcopy(rng)
    return rng.permuted(x), twin.permuted(y)
