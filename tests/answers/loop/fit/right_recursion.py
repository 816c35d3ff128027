def epoch_of(w, b, x, y, batch_size, rate):
    """Return the parameters after a pass, and the sum of the losses on the way."""
    if len(x) == 0:
        return w, b, 0.0
    now_x, now_y = x[:batch_size], y[:batch_size]
    met = mean_loss(w, b, now_x, now_y) * len(now_x)
    d_w, d_b = slopes(w, b, now_x, now_y)
    later = x[batch_size:], y[batch_size:]
    w, b, rest = epoch_of(w - rate * d_w, b - rate * d_b, *later, batch_size, rate)
    return w, b, met + rest


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    if epochs == 0:
        return {"w": 0.0, "b": 0.0, "loss": [], "val_loss": []}
    before = fit(x, y, x_new, y_new, batch_size, epochs - 1, learning_rate)
    w, b, total = epoch_of(before["w"], before["b"], x, y, batch_size, learning_rate)
    return {
        "w": w,
        "b": b,
        "loss": before["loss"] + [total / len(x)],
        "val_loss": before["val_loss"] + [mean_loss(w, b, x_new, y_new)],
    }
