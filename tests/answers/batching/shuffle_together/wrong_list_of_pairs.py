# message: has 5 items, but must have 2.
def shuffle_together(x, y, rng):
    return [(x[row], y[row]) for row in rng.permutation(len(x))]
