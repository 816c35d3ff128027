# message: updates_before(26, 4, 5) is 26.0, a float, but must be a whole number.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * samples / batch_size
