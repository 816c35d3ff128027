from itertools import islice


def batches_of(x, y, order, batch_size):
    stream = iter(order.tolist())
    while rows := sorted(islice(stream, batch_size)):
        yield x[rows], y[rows]


def shuffled_batches(x, y, order, batch_size):
    return [*batches_of(x, y, order, batch_size)]
