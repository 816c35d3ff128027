import numpy as np


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    line = np.zeros(2)
    a, a_new = np.stack([x, np.ones_like(x)], 1), np.stack([x_new, 0 * x_new + 1], 1)
    cuts = np.arange(batch_size, len(x), batch_size)
    loss, val_loss = np.zeros(epochs), np.zeros(epochs)
    for epoch in range(epochs):
        for part, target in zip(np.split(a, cuts), np.split(y, cuts)):
            error = part @ line - target
            loss[epoch] += error @ error / len(x)
            line = line - 2 * learning_rate / len(part) * (part.T @ error)
        val_loss[epoch] = np.mean((a_new @ line - y_new) ** 2)
    return {"w": line[0], "b": line[1], "loss": loss, "val_loss": val_loss}
