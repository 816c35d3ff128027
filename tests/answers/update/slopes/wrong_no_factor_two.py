# message: The slope of a square has a factor 2.
def slopes(w, b, x, y):
    errors = [w * a + b - c for a, c in zip(x, y)]
    return sum(e * a for e, a in zip(errors, x)) / len(x), sum(errors) / len(x)
