# message: Batches are collected, not samples.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-samples // accumulate_batches)
