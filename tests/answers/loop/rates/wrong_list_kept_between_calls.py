# message: rates(3, 3, 5, 0.5)
def rates(steps_per_epoch, epochs, warm_up, full_rate, found=[]):
    for iteration in range(1, steps_per_epoch * epochs + 1):
        found.append(full_rate * min(1, iteration / warm_up))
    return found
