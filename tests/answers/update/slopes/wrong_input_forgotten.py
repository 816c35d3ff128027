# message: For w, each error counts times its input.
def slopes(w, b, x, y):
    errors = [w * a + b - c for a, c in zip(x, y)]
    return 2 * sum(errors) / len(x), 2 * sum(errors) / len(x)
