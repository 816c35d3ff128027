# message: but it is [0.8, 0.7, 0.6, 0.5, 0.8, 0.7, 0.6, 0.5]. The rate goes on falling: a new
def rates(first_rate, samples, batch_size, epochs):
    steps = -(-samples // batch_size)
    updates = steps * epochs
    return [first_rate * (1 - k / updates) for e in range(epochs) for k in range(steps)]
