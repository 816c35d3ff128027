# message: must be [0.2, 0.4, 0.6, 0.8, 0.8, 0.8], but it is [0.2, 0.4, 0.6, 0.8]. 4 rates, but 6 updates: each update has one.
# message: it is [0.5, 1.0]. 2 rates, but 5 updates
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    return [full_rate * (number + 1) / warm_up for number in range(warm_up)]
