# message: updates_before(26, 4, 5) must be 28, but it is 16.
# message: updates_before(14, 3, 10) must be 45, but it is 27.
# message: batch_size is the number of rows in a batch, not of batches.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * batch_size
