# message: Only 2 are left for the last batch.
def batch_sizes(samples, batch_size, drop_last=False):
    return [batch_size] * -(-samples // batch_size)
