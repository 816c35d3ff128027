# message: Chance makes smaller differences: every order must be equally likely.
# points: 3
def fresh_orders(samples, passes, rng):
    orders = []
    for _ in range(passes):
        order = list(range(samples))
        for place in range(samples):
            other = rng.integers(samples)
            order[place], order[other] = order[other], order[place]
        orders.append(order)
    return orders
