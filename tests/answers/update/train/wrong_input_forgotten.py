# message: The slope of a sample is twice its error, times its input.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum(2 * (w * a - c) for a, c in batch) / len(batch)
            path.append(w)
    return path
