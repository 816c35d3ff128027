# message: updates_before(18, 5, 6) is 18.0, a float, but must be a whole number.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * samples / batch_size
