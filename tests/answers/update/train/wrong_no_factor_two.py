# message: The slope of a square has a factor 2.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum((w * a - c) * a for a, c in batch) / len(batch)
            path.append(w)
    return path
