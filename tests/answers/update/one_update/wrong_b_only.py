# message: but it is ([[1.0], [1.0], [0.0]], -2.0). The function must work for any number of rows
def one_update(w, b, x, y, learning_rate):
    return w, b - learning_rate * 2 * (x @ w + b - y).mean()
