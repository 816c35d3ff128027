def calls(rows, batch_size):
    return [slice(first, first + batch_size) for first in range(0, rows, batch_size)]


def rng(w, b, x, y):
    return mean_loss(w, b, x, y), *slopes(w, b, x, y)


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w = b = 0
    loss, val_loss = [], []
    for _ in range(epochs):
        losses = 0
        for rows in calls(len(x), batch_size):
            one, of_w, of_b = rng(w, b, x[rows], y[rows])
            losses += one * len(x[rows])
            w, b = w - learning_rate * of_w, b - learning_rate * of_b
        loss.append(losses / len(x))
        val_loss.append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
