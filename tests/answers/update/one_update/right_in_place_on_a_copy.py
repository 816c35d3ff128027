def one_update(w, b, x, y, learning_rate):
    w = w.copy()
    errors = x @ w + b - y
    w -= learning_rate * 2 * x.T @ errors / len(x)
    b -= learning_rate * 2 * errors.mean()  # the errors are still the old ones
    return [w, b]
