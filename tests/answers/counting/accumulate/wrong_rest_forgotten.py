# message: What is collected at the end is an update too.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-samples // batch_size) // accumulate_batches
