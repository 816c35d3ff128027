# message: slopes([1, 2], [3, 4], 0, 0) must be (-11.0, -7.0), but it is (-22.0, -14.0).
# message: These are sums over the samples. The loss is a mean.
def slopes(x, y, w, b):
    errors = [w * a + b - c for a, c in zip(x, y)]
    return 2 * sum(e * a for e, a in zip(errors, x)), 2 * sum(errors)
