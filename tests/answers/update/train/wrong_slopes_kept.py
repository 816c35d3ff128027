# message: Each update takes the slopes of its own batch: begin again from 0.
def train(x, y, w, learning_rate, batch_size, epochs):
    path, slope = [], 0
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            for a, c in batch:
                slope += 2 * (w * a - c) * a / len(batch)
            w -= learning_rate * slope
            path.append(w)
    return path
