def fresh_orders(samples, passes, rng):
    return [rng.choice(samples, size=samples, replace=False) for _ in range(passes)]
