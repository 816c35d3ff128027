# message: has 3 epochs. It must have 2 epochs.
def visits(samples, batch_size, epochs, rng):
    order = rng.permutation(samples)
    return [[order[n : n + batch_size]] for n in range(0, samples, batch_size)]
