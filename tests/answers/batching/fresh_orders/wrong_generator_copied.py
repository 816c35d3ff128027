# message: gives the same again when it is called once more with the same generator.
# points: 3
from copy import deepcopy


def fresh_orders(samples, passes, rng):
    rng = deepcopy(rng)
    return [rng.permutation(samples) for _ in range(passes)]
