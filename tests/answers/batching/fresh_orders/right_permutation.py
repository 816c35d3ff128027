def fresh_orders(samples, passes, rng):
    return [rng.permutation(samples).tolist() for _ in range(passes)]
