# message: The share t / warm_up is multiplied by the full rate.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = range(1, steps_per_epoch * epochs + 1)
    return [min(full_rate, iteration / warm_up) for iteration in updates]
