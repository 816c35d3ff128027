def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            inputs = x[start : start + batch_size]
            targets = y[start : start + batch_size]
            total = 0
            for a, c in zip(inputs, targets):
                total += 2 * (w * a - c) * a
            w -= learning_rate * total / len(inputs)
            path.append(w)
    return path
