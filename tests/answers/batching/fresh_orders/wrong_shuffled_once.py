# message: fresh_orders(20, 5, rng) visits the rows in pass 2 in the order of pass 1.
# message: Shuffle before every pass. If you do, keep copies: the next shuffle changes
# message: fresh_orders(3, 5000, rng) never has the order
# message: 3 rows have 6 orders: each must come sometimes.
# points: 2
def fresh_orders(samples, passes, rng):
    order = rng.permutation(samples)
    return [order for _ in range(passes)]
