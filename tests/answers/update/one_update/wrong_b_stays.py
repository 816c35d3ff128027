# message: b is a parameter too: it moves together with the weights.
def one_update(w, b, x, y, learning_rate):
    return w - learning_rate * 2 * x.T @ (x @ w + b - y) / len(x), b
