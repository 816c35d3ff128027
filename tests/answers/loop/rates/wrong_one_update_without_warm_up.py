# message: rates(3, 2, 1, 0.3) stopped with ZeroDivisionError
# points: 1
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    if warm_up == 1:
        warm_up = 0
    updates = range(1, steps_per_epoch * epochs + 1)
    return [full_rate * min(1, iteration / warm_up) for iteration in updates]
