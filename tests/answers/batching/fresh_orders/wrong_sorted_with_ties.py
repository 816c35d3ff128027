# message: fresh_orders(3, 5000, rng) has [0, 1, 2]
# message: Chance makes smaller differences: every order must be equally likely.
# points: 3
def fresh_orders(samples, passes, rng):
    numbers = rng.integers(samples, size=(passes, samples))
    return numbers.argsort(axis=1, kind="stable")
