# message: rates(2, 3, 8, 0.8) must
# message: The training may end before the warm-up: there are only 6 updates.
# points: 1
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = steps_per_epoch * epochs
    climbing = [full_rate * n / warm_up for n in range(1, warm_up + 1)]
    return climbing + [full_rate] * (updates - warm_up)
