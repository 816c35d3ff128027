# message: Only the last epoch is in the list: it must begin once, before the loops.
# points: 1
def train(x, y, w, learning_rate, batch_size, epochs):
    for epoch in range(epochs):
        path = []
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
            path.append(w)
    return path
