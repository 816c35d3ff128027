# message: rates(2, 3, 3, 0.6) must be [0.2, 0.4, 0.6, 0.6, 0.6, 0.6], but it is [0.1
def rates(steps_per_epoch, epochs, warm_up, full_rate, found=[]):
    for iteration in range(1, steps_per_epoch * epochs + 1):
        found.append(full_rate * min(1, iteration / warm_up))
    return found
