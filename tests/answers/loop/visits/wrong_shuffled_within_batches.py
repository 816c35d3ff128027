# message: has batches of the same rows in epochs 1 and 2.
# points: 2
def visits(samples, batch_size, epochs, rng):
    order = rng.permutation(samples)
    cuts = range(0, samples, batch_size)
    batches = [order[cut : cut + batch_size] for cut in cuts]
    return [[rng.permutation(batch) for batch in batches] for _ in range(epochs)]
