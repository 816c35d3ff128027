def batches(order, batch_size):
    while len(order):
        yield sorted(order[:batch_size])
        order = order[batch_size:]


def shuffled_batches(x, y, order, batch_size):
    return [(x[rows], y[rows]) for rows in batches(order, batch_size)]
