# message: updates_before(11, 4, 5) must be 12, but it is 16.
# message: updates_before(24, 7, 2) must be 4, but it is 7.
# message: batch_size is the number of rows in a batch, not of batches.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * batch_size
