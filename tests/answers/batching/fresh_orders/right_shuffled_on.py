def fresh_orders(samples, passes, rng):
    order, orders = list(range(samples)), []
    for _ in range(passes):
        rng.shuffle(order)
        orders.append(tuple(order))
    return tuple(orders)
