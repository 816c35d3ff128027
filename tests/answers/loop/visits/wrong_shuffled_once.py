# message: has the same order in epochs 1 and 2.
# message: The rows are shuffled again in every epoch, not once before them all.
# points: 2
def visits(samples, batch_size, epochs, rng):
    order = rng.permutation(samples)
    batches = [order[n : n + batch_size] for n in range(0, samples, batch_size)]
    return [batches for _ in range(epochs)]
