# message: Repeat the rows of the smaller classes.
# points: 2
def balanced_pass(labels, rng):
    return rng.permutation(len(labels))
