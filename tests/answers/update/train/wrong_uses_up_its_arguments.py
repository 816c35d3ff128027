# message: changed its arguments.
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    while x:
        now = min(batch_size, len(x))
        batch = [(x.pop(0), y.pop(0)) for _ in range(now)]
        w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / now
        path.append(w)
    return path
