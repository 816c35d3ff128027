# message: updates_before(10, 3, 4) is 10.0, a float, but must be a whole number.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * samples / batch_size
