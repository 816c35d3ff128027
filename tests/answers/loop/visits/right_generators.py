def in_batches(order, batch_size):
    for first in range(0, len(order), batch_size):
        yield tuple(order[first : first + batch_size])


def visits(samples, batch_size, epochs, rng):
    orders = (rng.choice(samples, samples, replace=False) for _ in range(epochs))
    return [list(in_batches(order, batch_size)) for order in orders]
