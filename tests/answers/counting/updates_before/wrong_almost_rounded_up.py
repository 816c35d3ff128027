# message: updates_before(2000001, 1000000, 3) must be 6, but it is 4.
# message: The short last batches make updates too.
# points: 1
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * int(samples / batch_size + 0.99)
