def rates(first_rate, samples, batch_size, epochs):
    updates_in_all = 0
    for epoch in range(epochs):
        for first_row in range(0, samples, batch_size):
            updates_in_all += 1
    result = []
    iteration = 0
    for epoch in range(epochs):
        for first_row in range(0, samples, batch_size):
            iteration += 1
            result.append(first_rate * (1 - (iteration - 1) / updates_in_all))
    return result
