# message: updates_per_pass(41, 10, 2) must be 3, but it is 2.
# message: The short last batch is a batch too.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return -(-(samples // batch_size) // accumulate_batches)
