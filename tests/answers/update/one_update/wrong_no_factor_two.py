# message: The slope of a square has a factor 2.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    return w - learning_rate * x.T @ errors / len(x), b - learning_rate * errors.mean()
