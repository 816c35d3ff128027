# message: must be 1.925, but it is 1.1.
# message: That is w after one epoch. Is return in the loop, or does w begin again in it?
# points: 1
def train_torch(w, batches, learning_rate, epochs):
    for inputs, targets in batches:
        slopes = [2 * (w * x - y) * x for x, y in zip(inputs, targets)]
        w = w - learning_rate * sum(slopes) / len(slopes)
    return w
