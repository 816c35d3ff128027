# message: has in epoch 2 the order of epoch 1, backwards.
# message: so that the rows get new neighbours.
# points: 2
def visits(samples, batch_size, epochs, rng):
    orders = []
    for _ in range(epochs):
        order = rng.permutation(samples).tolist()
        orders += [order, order[::-1]]
    cuts = range(0, samples, batch_size)
    return [[order[k : k + batch_size] for k in cuts] for order in orders[:epochs]]
