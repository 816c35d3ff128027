# message: updates_per_pass(103, 10, 4) must be 3, but it is 2. What is collected
def updates_per_pass(samples, batch_size, accumulate_batches):
    return 2
