# message: fresh_orders(10, 3, rng) has the shape (10,), but must have the shape (3, 10).
def fresh_orders(samples, passes, rng):
    for _ in range(passes):
        return rng.permutation(samples)
