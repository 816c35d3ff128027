# message: must be [0.6, 1.72, 1.176], but it is
# message: Each batch makes an update. This was one update for each epoch.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        slope = sum(2 * (w * a - c) * a for a, c in zip(x, y)) / len(x)
        w -= learning_rate * slope
        path.append(w)
    return path
