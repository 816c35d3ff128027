def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    rows = x.shape[0]
    new_w = w - learning_rate * 2 / rows * (x.T @ errors)
    return new_w, b - learning_rate * 2 / rows * errors.sum()
