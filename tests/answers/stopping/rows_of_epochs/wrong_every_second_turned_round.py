# message: has in epoch 2 the order of epoch 1, backwards.
# points: 1
def rows_of_epochs(samples, validation_split, epochs, rng):
    trained_on = int(samples * (1 - validation_split))
    validation = list(range(trained_on, samples))
    orders = []
    for _ in range(epochs):
        order = rng.permutation(trained_on).tolist()
        orders += [order, order[::-1]]
    return [(order, validation) for order in orders[:epochs]]
