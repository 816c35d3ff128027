import numpy as np


def one_update(w, b, x, y, learning_rate):
    error = np.dot(x, w) + b - y
    slope_w = (2 * error * x).mean(axis=0)[:, None]
    slope_b = float((2 * error).mean())
    return w - learning_rate * slope_w, b - learning_rate * slope_b
