import numpy as np


def one_update(w, b, x, y, learning_rate):
    rows = len(y)
    inputs = np.hstack([x, np.ones((rows, 1))])
    parameters = np.vstack([w, [[b]]])
    gradient = inputs.T @ (inputs @ parameters - y) * 2 / rows
    parameters = parameters - learning_rate * gradient
    return parameters[:-1], parameters[-1, 0]
