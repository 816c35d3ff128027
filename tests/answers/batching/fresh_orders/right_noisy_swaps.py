import sys
import warnings


def fresh_orders(samples, passes, rng):
    print("shuffling", samples)
    warnings.warn("this takes a while")
    print("please wait", file=sys.stderr)

    orders = []
    for _ in range(passes):
        order = list(range(samples))
        for place in range(samples - 1, 0, -1):
            other = rng.integers(place + 1)
            order[place], order[other] = order[other], order[place]
        orders.append(order)
    return orders
