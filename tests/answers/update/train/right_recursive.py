def one_pass(x, y, w, learning_rate, batch_size):
    if not x:
        return []
    now = list(zip(x, y))[:batch_size]
    w = w - learning_rate * sum(2 * (w * a - c) * a for a, c in now) / len(now)
    rest = x[batch_size:], y[batch_size:]
    return [w] + one_pass(*rest, w, learning_rate, batch_size)


def train(x, y, w, learning_rate, batch_size, epochs):
    if epochs == 0:
        return []
    path = one_pass(x, y, w, learning_rate, batch_size)
    return path + train(x, y, path[-1], learning_rate, batch_size, epochs - 1)
