# message: The weights come first.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    new_w = w - learning_rate * 2 * x.T @ errors / len(x)
    return b - learning_rate * 2 * errors.mean(), new_w
