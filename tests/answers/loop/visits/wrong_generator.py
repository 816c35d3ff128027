# message: visits(10, 4, 2, rng) is a generator, but must be a list.
# message: A generator gives its values one by one; list(...) collects them.
def visits(samples, batch_size, epochs, rng):
    for _ in range(epochs):
        order = rng.permutation(samples)
        yield [order[n : n + batch_size] for n in range(0, samples, batch_size)]
