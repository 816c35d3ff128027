import numpy as np


def train(x, y, w, learning_rate, batch_size, epochs):
    x, y = np.array(x), np.array(y)
    cuts = range(batch_size, len(x), batch_size)
    path = []
    for rows in np.split(np.arange(len(x)), list(cuts)) * epochs:
        w = w - learning_rate * np.mean(2 * (w * x[rows] - y[rows]) * x[rows])
        path.append(w)
    return np.array(path)
