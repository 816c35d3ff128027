# message: must be [0.2, 0.4, 0.6, 0.8, 0.8, 0.8], but it is [0.2, 0.4]. 2 rates, but 6 updates: each update has one.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    iteration, found = 0, []
    for epoch in range(epochs):
        for step in range(steps_per_epoch):
            iteration += 1
            found.append(full_rate * min(1, iteration / warm_up))
        return found
