# message: The prediction is w * x + b: here b was left out.
def slopes(w, b, x, y):
    errors = [w * a - c for a, c in zip(x, y)]
    return 2 * sum(e * a for e, a in zip(errors, x)) / len(x), 2 * sum(errors) / len(x)
