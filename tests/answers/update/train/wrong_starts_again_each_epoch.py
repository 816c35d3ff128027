# message: The next epoch goes on from where the last one ended.
# points: 1
def train(x, y, w, learning_rate, batch_size, epochs):
    path, beginning = [], w
    for epoch in range(epochs):
        w = beginning
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
            path.append(w)
    return path
