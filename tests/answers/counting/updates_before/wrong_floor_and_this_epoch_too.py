# message: updates_before(26, 4, 5) must be 28, but it is 30. Every epoch that is over
# message: updates_before(14, 3, 10) must be 45, but it is 40. The function must count
def updates_before(samples, batch_size, epoch):
    return epoch * (samples // batch_size)
