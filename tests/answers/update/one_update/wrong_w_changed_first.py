# message: The slope of b was found at the new w. Find both slopes, then move both.
def one_update(w, b, x, y, learning_rate):
    w = w - learning_rate * 2 * x.T @ (x @ w + b - y) / len(x)
    b = b - learning_rate * 2 * (x @ w + b - y).mean()
    return w, b
