# message: Divide by the rows of the batch, not by all that there are.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            rows = range(start, min(start + batch_size, len(x)))
            slope = sum(2 * (w * x[row] - y[row]) * x[row] for row in rows)
            w = w - learning_rate * slope / len(x)
            path.append(w)
    return path
