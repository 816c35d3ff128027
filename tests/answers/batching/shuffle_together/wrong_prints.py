# message: but print only shows a value: return it.
def shuffle_together(x, y, rng):
    order = rng.permutation(len(x))
    print(x[order], y[order])
