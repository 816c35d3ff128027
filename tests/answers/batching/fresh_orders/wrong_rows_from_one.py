# message: fresh_orders(10, 3, rng) has a row 10 in pass 1.
# message: 10 rows have the numbers from 0 to 9.
# points: 2
def fresh_orders(samples, passes, rng):
    return [rng.permutation(samples) + 1 for _ in range(passes)]
