def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b = 0.0, 0.0
    history = {"loss": [], "val_loss": []}
    for epoch in range(epochs):
        losses, sizes = [], []
        for first in range(0, len(x), batch_size):
            rows = slice(first, first + batch_size)
            losses.append(mean_loss(w, b, x[rows], y[rows]))
            sizes.append(len(x[rows]))
            slope_w, slope_b = slopes(w, b, x[rows], y[rows])
            w, b = w - learning_rate * slope_w, b - learning_rate * slope_b
        history["loss"].append(np.average(losses, weights=sizes))
        history["val_loss"].append(mean_loss(w, b, x_new, y_new))
    return {"w": w, "b": b, **history}
