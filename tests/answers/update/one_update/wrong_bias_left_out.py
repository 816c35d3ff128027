# message: The prediction is x @ w + b: here b was left out.
# points: 1
def one_update(w, b, x, y, learning_rate):
    errors = x @ w - y
    slope_w = 2 * x.T @ errors / len(x)
    slope_b = 2 * errors.mean()
    return w - learning_rate * slope_w, b - learning_rate * slope_b
