import numpy as np


def slopes(w, b, x, y):
    x, y = np.asarray(x), np.asarray(y)
    error = w * x + b - y
    return (2 * error * x).mean(), (2 * error).mean()
