# message: a new epoch does not reset the iterations
def rates(first_rate, samples, batch_size, epochs):
    steps = -(-samples // batch_size)
    return [first_rate * (1 - k / steps) for k in range(steps)] * epochs
