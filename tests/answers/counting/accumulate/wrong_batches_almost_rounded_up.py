# message: updates_per_pass(2000001, 1000000, 2) must be 2, but it is 1.
# message: The short last batch is a batch too.
# points: 1
def updates_per_pass(samples, batch_size, accumulate_batches):
    batches = int(samples / batch_size + 0.99)
    return -(-batches // accumulate_batches)
