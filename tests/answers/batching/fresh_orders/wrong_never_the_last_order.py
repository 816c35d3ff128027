# message: never has the same order twice in a row in 5000 passes. One pass knows nothing of
# points: 3
def fresh_orders(samples, passes, rng):
    orders = [list(rng.permutation(samples))]
    while len(orders) < passes:
        order = list(rng.permutation(samples))
        if order != orders[-1] or samples == 1:
            orders.append(order)
    return orders
