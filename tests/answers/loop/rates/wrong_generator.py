# message: rates(2, 3, 4, 0.8) is a generator, but must be a list of numbers.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = range(1, steps_per_epoch * epochs + 1)
    return (full_rate * min(1, iteration / warm_up) for iteration in updates)
