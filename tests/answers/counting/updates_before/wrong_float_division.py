# message: updates_before(11, 4, 5) is 11.0, a float, but must be a whole number.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * samples / batch_size
