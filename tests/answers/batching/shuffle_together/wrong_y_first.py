# message: gives y before x.
# message: x comes first, then y.
def shuffle_together(x, y, rng):
    order = rng.permutation(len(x))
    return y[order], x[order]
