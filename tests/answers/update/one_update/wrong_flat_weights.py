# message: has the shape (3,), but must have the shape (3, 1).
def one_update(w, b, x, y, learning_rate):
    error = (x @ w + b - y)[:, 0]
    new_w = w[:, 0] - learning_rate * 2 * error @ x / len(x)
    return new_w, b - learning_rate * 2 * error.mean()
