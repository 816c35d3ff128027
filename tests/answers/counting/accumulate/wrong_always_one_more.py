# message: updates_per_pass(200, 5, 2) must be 20, but it is 21.
# message: Here the batches come out even.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-samples // batch_size) // accumulate_batches + 1
