# message: The iteration is not epoch times step: it grows by 1 with every update.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    found = []
    for epoch in range(1, epochs + 1):
        for step in range(1, steps_per_epoch + 1):
            found.append(full_rate * min(1, epoch * step / warm_up))
    return found
