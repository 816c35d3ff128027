# message: Each pass needs an order of its own: shuffle before every pass.
# points: 2
def fresh_orders(samples, passes, rng):
    order, orders = list(range(samples)), []
    for _ in range(passes):
        rng.shuffle(order)
        orders.append(order)
    return orders
