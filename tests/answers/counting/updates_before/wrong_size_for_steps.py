# message: updates_before(18, 5, 6) must be 20, but it is 25.
# message: updates_before(15, 6, 5) must be 12, but it is 24.
# message: batch_size is the number of rows in a batch, not of batches.
def updates_before(samples, batch_size, epoch):
    return (epoch - 1) * batch_size
