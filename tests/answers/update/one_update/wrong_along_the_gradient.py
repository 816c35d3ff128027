# message: The move is against the gradient: subtract it.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    new_w = w + learning_rate * 2 * x.T @ errors / len(x)
    return new_w, b + learning_rate * 2 * errors.mean()
