# message: Has nothing been learnt? Both began at 0.
# message: That is one epoch too few.
# message: {'val_loss': [1.8889441, 2.5173839]}. That is one epoch too few.
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss, val_loss = [], []
    for _ in range(1, epochs):
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
