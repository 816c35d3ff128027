# message: minisgd does not do this for you here: write it yourself.
from minisgd import Shuffled


def shuffle_together(x, y, rng):
    order = Shuffled(len(x), seed=rng).next_pass()
    return x[order], y[order]
