# message: leaves most rows in epoch 2 at their places of epoch 1.
# message: Draw a new order of all rows for every epoch.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    trained_on = int(samples * (1 - validation_split))
    validation = list(range(trained_on, samples))
    order, pairs = rng.permutation(trained_on), []
    for _ in range(epochs):
        one, other = rng.integers(trained_on, size=2)
        order[[one, other]] = order[[other, one]]
        pairs.append((order.copy(), validation))
    return pairs
