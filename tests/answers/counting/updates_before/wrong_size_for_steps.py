# message: updates_before(11, 4, 5) must be 12, but it is 16.
# message: updates_before(13, 5, 2) must be 3, but it is 5.
# message: batch_size is the number of rows in a batch, not of batches.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * batch_size
