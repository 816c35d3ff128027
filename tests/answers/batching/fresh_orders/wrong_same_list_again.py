# message: Shuffle before every pass. If you do, keep copies: the next shuffle changes
# points: 2
def fresh_orders(samples, passes, rng):
    order, orders = list(range(samples)), []
    for _ in range(passes):
        rng.shuffle(order)
        orders.append(order)
    return orders
