from copy import deepcopy


def shuffle_together(x, y, rng):
    twin = deepcopy(rng)
    return [rng.permutation(x), twin.permutation(y)]
