# message: slopes(0, 0, [1, 2], [3, 4]) is -11.0, a float, but must be a tuple of 2 numbers.
def slopes(w, b, x, y):
    return 2 * sum((w * a + b - c) * a for a, c in zip(x, y)) / len(x)
