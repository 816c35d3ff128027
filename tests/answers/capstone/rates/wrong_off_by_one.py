# message: Update 1 takes the whole first rate
def rates(first_rate, samples, batch_size, epochs):
    total = -(-samples // batch_size) * epochs
    return [first_rate * (1 - k / total) for k in range(1, total + 1)]
