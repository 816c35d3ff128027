def fresh_orders(samples, passes, rng):
    return rng.random((passes, samples)).argsort(axis=1)
