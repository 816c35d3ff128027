# message: The samples of a batch make one update together.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for a, c in zip(x, y):
            w -= learning_rate * 2 * (w * a - c) * a
            path.append(w)
    return path
