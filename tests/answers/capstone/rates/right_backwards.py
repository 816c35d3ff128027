def rates(first_rate, samples, batch_size, epochs):
    total = -(-samples // batch_size) * epochs
    return [first_rate * left / total for left in range(total, 0, -1)]
