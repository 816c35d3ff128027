import numpy as np


def one_update(w, b, x, y, learning_rate):
    w, b, x, y = (np.float32(item) for item in (w, b, x, y))
    errors = x @ w + b - y
    slope_w = 2 * x.T @ errors / len(x)
    slope_b = 2 * errors.mean()
    return w - np.float32(learning_rate) * slope_w, b - learning_rate * slope_b
