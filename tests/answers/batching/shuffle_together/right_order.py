def shuffle_together(x, y, rng):
    order = rng.permutation(len(y))
    return x[order], y[order]
