# message: updates_before(26, 4, 5) must be 28, but it is 27. Every epoch that is over made
# message: updates_before(14, 3, 10) must be 45, but it is 44. The function must count
def updates_before(samples, batch_size, epoch):
    steps = -(-samples // batch_size)
    return (epoch - 1) * steps - 1
