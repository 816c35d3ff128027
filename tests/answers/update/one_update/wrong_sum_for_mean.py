# message: That is a move by the sum over the rows. The loss is their mean.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    return w - learning_rate * 2 * x.T @ errors, b - learning_rate * 2 * errors.sum()
