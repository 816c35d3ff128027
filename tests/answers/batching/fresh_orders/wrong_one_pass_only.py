# message: fresh_orders(10, 3, rng)[0] is
# message: an int, but must be a list
def fresh_orders(samples, passes, rng):
    for _ in range(passes):
        return rng.permutation(samples)
