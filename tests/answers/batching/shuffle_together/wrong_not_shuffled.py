# message: leaves all rows where they are.
# message: Put them in a new random order.
# points: 2
def shuffle_together(x, y, rng):
    return x.copy(), y.copy()
