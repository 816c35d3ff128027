def train(x, y, w, learning_rate, batch_size, epochs):
    path, total, rows = [], 0, 0
    for seen in range(epochs * len(x)):
        row = seen % len(x)
        total += 2 * (w * x[row] - y[row]) * x[row]
        rows += 1
        if rows == batch_size or row == len(x) - 1:
            w -= learning_rate * total / rows
            path.append(w)
            total, rows = 0, 0
    return path
