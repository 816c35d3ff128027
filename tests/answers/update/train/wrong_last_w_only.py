# message: is 1.176, a float, but must be a list of numbers.
def train(x, y, w, learning_rate, batch_size, epochs):
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
    return w
