# message: That is the loss of the last batch alone.
# message: That is a single look, at the end. One per epoch is asked for.
# points: 2
def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    loss = []
    for _ in range(epochs):
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            met = mean_loss(w, b, x[rows], y[rows])
            slope_w, slope_b = slopes(w, b, x[rows], y[rows])
            w -= learning_rate * slope_w
            b -= learning_rate * slope_b
        loss.append(met)
    return {"w": w, "b": b, "loss": loss, "val_loss": [mean_loss(w, b, x_new, y_new)]}
