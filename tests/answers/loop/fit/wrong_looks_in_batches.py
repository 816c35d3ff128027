# message: Measure after the last update of the epoch, all of x_new and y_new at once.
# points: 4
def cut(x, y, size):
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]


def fit(x, y, x_new, y_new, batch_size, epochs, learning_rate):
    w, b, loss, val_loss = 0, 0, [], []
    for epoch in range(epochs):
        in_all = 0
        for batch in cut(x, y, batch_size):
            in_all += len(batch[0]) * mean_loss(w, b, *batch)
            slope_w, slope_b = slopes(w, b, *batch)
            w, b = w - learning_rate * slope_w, b - learning_rate * slope_b
        loss.append(in_all / len(x))
        looks = [mean_loss(w, b, *batch) for batch in cut(x_new, y_new, batch_size)]
        val_loss.append(sum(looks) / len(looks))
    return {"w": w, "b": b, "loss": loss, "val_loss": val_loss}
