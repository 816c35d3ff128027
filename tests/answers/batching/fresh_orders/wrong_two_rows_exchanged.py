# message: leaves most rows in pass 2 at their places of pass 1.
# message: never has the same order twice in a row in 5000 passes.
# points: 2
def fresh_orders(samples, passes, rng):
    orders, order = [], rng.permutation(samples)
    for _ in range(passes):
        two = rng.permutation(samples)[:2]
        order[two] = order[two[::-1]]
        orders.append(order.copy())
    return orders
