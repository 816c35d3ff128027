# message: {'w': 1.9455892, 'b': 0.27205424}. The slope of b was found at the new w. Find both
# message: {'loss': [27.025271, 0.4284806, 0.41295338]}. The slope of b was found at the new w.
# message: {'val_loss': [2.0138555, 2.0580417, 2.1015255]}. The slope of b was found at the new w.
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
