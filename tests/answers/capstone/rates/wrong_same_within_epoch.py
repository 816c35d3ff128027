# message: The rate falls from update to update, also within an epoch
def rates(first_rate, samples, batch_size, epochs):
    steps = -(-samples // batch_size)
    total = epochs * steps
    return [first_rate * (1 - k // steps / epochs) for k in range(total)]
