def epochs_of(one_pass, steps_per_epoch, epochs):
    used, place = [], 0
    for _ in range(epochs):
        used.append([])
        for _ in range(steps_per_epoch):
            used[-1].append(one_pass[place % len(one_pass)])
            place += 1
    return used
