# message: Here epoch 1 ended, and the next goes on from there. Is return in the loop, or do
# message: This has 1 item, but there are 3 epochs: is return in the loop?
# message: This has 1 item, but there are 4 epochs: is return in the loop?
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss, val_loss = [], []
    for _ in range(epochs):
        in_all = 0.0
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            in_all += len(x[rows]) * mean_loss(w, b, x[rows], y[rows])
            slope_w, slope_b = slopes(w, b, x[rows], y[rows])
            w -= learning_rate * slope_w
            b -= learning_rate * slope_b
        loss.append(in_all / len(x))
        val_loss.append(mean_loss(w, b, x_new, y_new))
        return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
