# message: When the warm-up is over, the rate stays at its full value.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = steps_per_epoch * epochs
    return [full_rate * n / warm_up for n in range(1, updates + 1)]
