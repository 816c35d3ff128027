def train_torch(w, batches, learning_rate, epochs):
    for inputs, targets in batches * epochs:
        slopes = [2 * (w * x - y) * x for x, y in zip(inputs, targets)]
        w = w - learning_rate * sum(slopes) / len(slopes)
    return w
