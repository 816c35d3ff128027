# message: x and y must get the same order: draw one order, and use it for both.
# points: 1
def shuffle_together(x, y, rng):
    return rng.permutation(x), y
