# message: Every epoch begins its sum anew.
# points: 4
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w = b = in_all = seen = 0
    loss, val_loss = [], []
    for epoch in range(epochs):
        for first in range(0, len(x), batch_size):
            batch = x[first : first + batch_size], y[first : first + batch_size]
            in_all += len(batch[0]) * mean_loss(w, b, *batch)
            seen += len(batch[0])
            slope_w, slope_b = slopes(w, b, *batch)
            w, b = w - learning_rate * slope_w, b - learning_rate * slope_b
        loss.append(in_all / seen)
        val_loss.append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
