# message: The slope of w comes first.
def slopes(w, b, x, y):
    errors = [w * a + b - c for a, c in zip(x, y)]
    return 2 * sum(errors) / len(x), 2 * sum(e * a for e, a in zip(errors, x)) / len(x)
