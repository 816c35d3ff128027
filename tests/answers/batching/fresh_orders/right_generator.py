def draws(samples, rng):
    left = list(range(samples))
    while left:
        yield left.pop(rng.integers(len(left)))


def fresh_orders(samples, passes, rng):
    return [list(draws(samples, rng)) for _ in range(passes)]
