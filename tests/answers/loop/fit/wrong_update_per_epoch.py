# message: These are updates from all rows. Every batch makes one, from its own rows.
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss, val_loss = [], []
    for _ in range(epochs):
        loss.append(mean_loss(w, b, x, y))
        slope_w, slope_b = slopes(w, b, x, y)
        w -= learning_rate * slope_w
        b -= learning_rate * slope_b
        val_loss.append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
