# message: Only the last epoch is in the list: it must begin once, before the loops.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    iteration = 0
    for epoch in range(epochs):
        found = []
        for step in range(steps_per_epoch):
            iteration += 1
            found.append(full_rate * min(1, iteration / warm_up))
    return found
