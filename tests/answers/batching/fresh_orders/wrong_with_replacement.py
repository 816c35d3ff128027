# message: more than once in pass 1, row
# message: That is drawing with replacement. In a pass every row comes once.
# points: 2
def fresh_orders(samples, passes, rng):
    return rng.integers(samples, size=(passes, samples))
