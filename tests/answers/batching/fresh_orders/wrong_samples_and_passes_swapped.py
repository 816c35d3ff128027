# message: fresh_orders(10, 3, rng) gives 10 orders of 3 rows.
# message: 3 passes of 10 rows: one order for each pass.
def fresh_orders(samples, passes, rng):
    return [rng.permutation(passes) for _ in range(samples)]
