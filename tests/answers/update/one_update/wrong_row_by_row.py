# message: Each row met what the row before had changed. All rows meet the old w and b.
def one_update(w, b, x, y, learning_rate):
    for row, target in zip(x, y):
        error = (row @ w + b - target).item()
        w = w - learning_rate * 2 * error * row[:, None] / len(x)
        b = b - learning_rate * 2 * error / len(x)
    return w, b
