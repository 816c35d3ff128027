# message: fresh_orders(10, 3, rng) is a generator, but must be a list.
def fresh_orders(samples, passes, rng):
    for _ in range(passes):
        yield rng.permutation(samples)
