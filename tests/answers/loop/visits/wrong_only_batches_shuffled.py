# message: has batches of the same rows in epochs 1 and 2.
# message: Draw a new order of all rows for every epoch first; then cut it.
# message: visits(10, 4, 2, rng) has batches of
def visits(samples, batch_size, epochs, rng):
    rows = list(range(samples))
    batches = [rows[n : n + batch_size] for n in range(0, samples, batch_size)]
    return [[batches[n] for n in rng.permutation(len(batches))] for _ in range(epochs)]
