# message: The short last batch makes an update too.
# points: 2
def train(x, y, w, learning_rate, batch_size, epochs):
    path = []
    for epoch in range(epochs):
        for number in range(len(x) // batch_size):
            start = number * batch_size
            batch = list(zip(x, y))[start : start + batch_size]
            w -= learning_rate * sum(2 * (w * a - c) * a for a, c in batch) / len(batch)
            path.append(w)
    return path
