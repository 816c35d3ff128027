# message: 4 rates, but 6 updates: each update has one.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = range(1, steps_per_epoch * (epochs - 1) + 1)
    return [full_rate * min(1, iteration / warm_up) for iteration in updates]
