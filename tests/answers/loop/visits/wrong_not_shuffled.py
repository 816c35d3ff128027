# message: visits the rows in the order in which they lie.
# message: gives the same visits again when rng has gone on.
# points: 1
def visits(samples, batch_size, epochs, rng):
    order = list(range(samples))
    batches = [order[n : n + batch_size] for n in range(0, samples, batch_size)]
    return [batches for _ in range(epochs)]
