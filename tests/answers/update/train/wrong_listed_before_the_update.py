# message: These are the values before each update, not after it.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            path.append(w)
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
    return path
