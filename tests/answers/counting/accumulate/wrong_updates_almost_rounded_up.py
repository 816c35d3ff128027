# message: updates_per_pass(401, 1, 400) must be 2, but it is 1.
# message: What is collected at the end is an update too.
# points: 1
def updates_per_pass(samples, batch_size, accumulate_batches):
    batches = -(-samples // batch_size)
    return int(batches / accumulate_batches + 0.99)
