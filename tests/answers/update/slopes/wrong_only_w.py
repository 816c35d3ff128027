# message: slopes([1, 2], [3, 4], 0, 0) is -11.0, a float, but must be a tuple of numbers.
def slopes(x, y, w, b):
    return 2 * sum((w * a + b - c) * a for a, c in zip(x, y)) / len(x)
