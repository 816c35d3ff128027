# message: must be 0.84, but it is 2.2.
# points: 2
def train_torch(w, batches, learning_rate, epochs):
    for inputs, targets in batches * epochs:
        if len(inputs) == len(batches[0][0]):
            slopes = [2 * (w * x - y) * x for x, y in zip(inputs, targets)]
            w = w - learning_rate * sum(slopes) / len(slopes)
    return w
