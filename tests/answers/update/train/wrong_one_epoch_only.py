# message: must be [1.1, 1.65, 1.925], but it is [1.1].
# message: There are updates in every epoch, not only in the first.
# points: 1
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for start in range(0, len(x), batch_size):
        batch = list(zip(x, y))[start : start + batch_size]
        w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
        path.append(w)
    return path
