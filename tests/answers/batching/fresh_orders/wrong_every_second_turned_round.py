# message: only turns an order round in pass 2: the neighbours stay.
# message: One pass knows nothing of the order of another: draw each afresh.
# points: 3
def fresh_orders(samples, passes, rng):
    orders = []
    while len(orders) < passes:
        order = rng.permutation(samples).tolist()
        orders += [order, order[::-1]]
    return orders[:passes]
