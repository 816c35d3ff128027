# message: is 2.575, a float, but must be a whole number.
def updates_per_pass(samples, batch_size, accumulate_batches):
    return samples / (batch_size * accumulate_batches)
