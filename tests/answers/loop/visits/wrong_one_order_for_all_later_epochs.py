# message: has the same order in epochs 2 and 3.
# message: The rows are shuffled again in every epoch, not once before them all.
# points: 2
def visits(samples, batch_size, epochs, rng):
    first, later = rng.permutation(samples), rng.permutation(samples)
    cuts = range(0, samples, batch_size)
    orders = [first] + [later] * (epochs - 1)
    return [[order[cut : cut + batch_size] for cut in cuts] for order in orders]
