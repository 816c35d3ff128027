# message: All samples of a batch meet the same w: find their slopes, then move once.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for start in range(0, len(x), batch_size):
            batch = list(zip(x, y))[start : start + batch_size]
            for a, c in batch:
                w -= learning_rate * 2 * (w * a - c) * a / len(batch)
            path.append(w)
    return path
