import numpy as np


def fit_torch(x, y, batch_size, epochs, learning_rate):
    x, y = x.numpy()[:, 0], y.numpy()[:, 0]
    w = b = 0.0
    losses = np.zeros(epochs)
    for epoch in range(epochs):
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            losses[epoch] += mean_loss(w, b, x[rows], y[rows]) * len(x[rows]) / len(x)
            d_w, d_b = slopes(w, b, x[rows], y[rows])
            w, b = w - learning_rate * d_w, b - learning_rate * d_b
    return {"w": w, "b": b, "loss": losses}
