# message: All samples of a batch meet the same w: find their slopes, then move once.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for _ in range(epochs):
        for first in range(0, len(x), batch_size):
            for row in range(first, min(first + batch_size, len(x))):
                w -= learning_rate * 2 * (w * x[row] - y[row]) * x[row]
            path.append(w)
    return path
