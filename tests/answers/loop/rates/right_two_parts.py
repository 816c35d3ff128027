def rates(steps_per_epoch, epochs, warm_up, full_rate):
    updates = steps_per_epoch * epochs
    climbing = [full_rate / warm_up * n for n in range(1, warm_up + 1)]
    return (climbing + [full_rate] * updates)[:updates]
