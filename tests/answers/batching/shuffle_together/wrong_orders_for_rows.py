# message: shuffle_together(an array of shape (5, 2), an array of shape (5,), rng)[0]
# message: has the shape (5,), but must have the shape (5, 2).
def shuffle_together(x, y, rng):
    order = rng.permutation(len(x))
    return order, order
