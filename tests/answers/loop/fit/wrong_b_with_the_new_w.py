# message: Every batch makes one update, with both slopes taken before it.
# message: The function must work for any samples, batch size, epochs and rate.
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss, val_loss = [], []
    for _ in range(epochs):
        in_all = 0.0
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            in_all += len(x[rows]) * mean_loss(w, b, x[rows], y[rows])
            w -= learning_rate * slopes(w, b, x[rows], y[rows])[0]
            b -= learning_rate * slopes(w, b, x[rows], y[rows])[1]
        loss.append(in_all / len(x))
        val_loss.append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
