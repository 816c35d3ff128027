# message: of x; another is there more than once.
# message: Each row comes once: no replacement, and no random.shuffle of an array.
# points: 1
def shuffle_together(x, y, rng):
    rows = rng.choice(len(x), size=len(x))
    return x[rows], y[rows]
