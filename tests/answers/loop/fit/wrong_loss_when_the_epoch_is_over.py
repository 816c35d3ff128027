# message: That is the loss when the epoch is over. Take those met on the way.
# message: Look at x_new and y_new: nothing is trained on them.
# points: 2
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss, val_loss = [], []
    for _ in range(epochs):
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            slope_w, slope_b = slopes(w, b, x[rows], y[rows])
            w -= learning_rate * slope_w
            b -= learning_rate * slope_b
        loss.append(mean_loss(w, b, x, y))
        val_loss.append(mean_loss(w, b, x, y))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
