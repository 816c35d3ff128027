# message: never has the order [1, 0, 2] in 200 calls.
# points: 2
def shuffle_together(x, y, rng):
    order = [0, *(rng.permutation(len(x) - 1) + 1)]
    return x[order], y[order]
