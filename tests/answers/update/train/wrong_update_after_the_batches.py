# message: train([1, 2, -1], [3, 4, 1], 0, 0.1, 1, 1) must be [0.6, 1.72, 1.176], but it is [-0.2].
# message: train([1, 1, 1, 1, 3], [2, 4, 1, 2, 3], 0, 0.1, 2, 1) must be [0.6, 0.78, 1.176], but it is [1.8].
# message: Only the last batch of an epoch made an update. Each batch makes one.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for _ in range(epochs):
        for first in range(0, len(x), batch_size):
            batch = list(zip(x, y))[first : first + batch_size]
            slope = sum(2 * (w * a - b) * a for a, b in batch) / len(batch)
        w -= learning_rate * slope
        path.append(w)
    return path
