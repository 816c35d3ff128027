# message: For each batch: the mean slope at the present w, then one update.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start:]
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
            path.append(w)
    return path
