# message: Each batch meets the w that the batch before it has left behind.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        old = w
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            slope = sum(2 * (old * a - c) * a for a, c in batch) / len(batch)
            w -= learning_rate * slope
            path.append(w)
    return path
