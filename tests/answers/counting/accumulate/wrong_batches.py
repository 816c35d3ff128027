# message: These are batches. Several of them make one update.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-samples // batch_size)
