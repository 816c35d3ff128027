# message: The slope of w was found at the new b. Find both slopes, then move both.
def one_update(w, b, x, y, learning_rate):
    b = b - learning_rate * 2 * (x @ w + b - y).mean()
    w = w - learning_rate * 2 * x.T @ (x @ w + b - y) / len(x)
    return w, b
