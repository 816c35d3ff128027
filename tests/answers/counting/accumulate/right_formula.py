def updates_per_pass(samples, batch_size, accumulate_batches):
    batches = -(-samples // batch_size)
    return -(-batches // accumulate_batches)
