# message: changed its arguments.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    w -= learning_rate * 2 * x.T @ errors / len(x)
    b -= learning_rate * 2 * errors.mean()
    return w, b
