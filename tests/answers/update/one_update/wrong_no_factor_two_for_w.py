# message: but it is ([[0.35], [0.5], [0.1]], 0.3). Find the slope of every parameter
def one_update(w, b, x, y, learning_rate):
    errors = x @ w + b - y
    slope_w = x.T @ errors / len(x)
    slope_b = 2 * errors.mean()
    return w - learning_rate * slope_w, b - learning_rate * slope_b
