# message: Find the slope of every parameter at the old parameters; then move them all.
# points: 0
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y.ravel()
    new_w = w - learning_rate * 2 * (x.T @ errors).mean(axis=1, keepdims=True) / len(x)
    return new_w, b - learning_rate * 2 * errors.mean()
