# message: updates_per_pass(103, 10, 4) must be 3, but it is 44.
# message: Several batches make one update.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-samples // batch_size) * accumulate_batches
