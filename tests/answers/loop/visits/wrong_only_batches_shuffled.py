# message: has the same batches in epochs 1 and 2, only in another order.
# message: Shuffle the rows before you cut them into batches, not the batches.
# message: visits(10, 4, 2, rng) has batches of
def visits(samples, batch_size, epochs, rng):
    rows = list(range(samples))
    batches = [rows[n : n + batch_size] for n in range(0, samples, batch_size)]
    return [[batches[n] for n in rng.permutation(len(batches))] for _ in range(epochs)]
