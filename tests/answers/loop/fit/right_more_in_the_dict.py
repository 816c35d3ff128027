def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b, updates = 0.0, 0.0, 0
    loss, val_loss = [], []
    steps = -(-len(x) // batch_size)
    while updates < steps * epochs:
        step = updates % steps
        rows = range(step * batch_size, min((step + 1) * batch_size, len(x)))
        x_now, y_now = x[list(rows)], y[list(rows)]
        if step == 0:
            loss.append(0.0)
        loss[-1] += mean_loss(w, b, x_now, y_now) * len(rows) / len(x)
        (d_w, d_b) = slopes(w, b, x_now, y_now)
        w, b, updates = w - learning_rate * d_w, b - learning_rate * d_b, updates + 1
        if step == steps - 1:
            val_loss.append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss, "updates": updates}
