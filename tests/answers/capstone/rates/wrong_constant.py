# message: but it is [0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8]. The rate falls from update
def rates(first_rate, samples, batch_size, epochs):
    return [first_rate] * (-(-samples // batch_size) * epochs)
