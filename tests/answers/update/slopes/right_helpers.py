def inputs(x, y):
    return zip(x, y)


def targets(w, b, x, y):
    return [w * one + b - other for one, other in inputs(x, y)]


def slopes(w, b, x, y):
    errors = targets(w, b, x, y)
    products = [error * one for error, one in inputs(errors, x)]
    return 2 * sum(products) / len(x), 2 * sum(errors) / len(x)
