# message: does not shuffle pass 1: its rows are in order.
# message: gives the same again when it is called once more
# points: 1
def fresh_orders(samples, passes, rng):
    return [list(range(samples)) for _ in range(passes)]
