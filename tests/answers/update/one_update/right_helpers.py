def prediction(w, b, x):
    return x @ w + b


def rows(x):
    return len(x)


def one(w, b, x, y):
    errors = prediction(w, b, x) - y
    return 2 * x.T @ errors / rows(x), 2 * errors.sum() / rows(x)


def one_update(w, b, x, y, learning_rate):
    slope_w, slope_b = one(w, b, x, y)
    return w - learning_rate * slope_w, b - learning_rate * slope_b
