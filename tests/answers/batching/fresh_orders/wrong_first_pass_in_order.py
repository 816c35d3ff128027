# message: fresh_orders(20, 5, rng) does not shuffle pass 1: its rows are in order.
# message: Every pass is shuffled, the first one too.
# points: 3
def fresh_orders(samples, passes, rng):
    orders = [list(range(samples))]
    for _ in range(passes - 1):
        orders.append(rng.permutation(samples).tolist())
    return orders
