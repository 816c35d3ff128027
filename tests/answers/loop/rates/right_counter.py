def rates(steps_per_epoch, epochs, warm_up, full_rate):
    found, iteration = [], 0
    for epoch in range(epochs):
        for step in range(steps_per_epoch):
            iteration += 1
            if iteration < warm_up:
                found.append(full_rate * iteration / warm_up)
            else:
                found.append(full_rate)
    return found
