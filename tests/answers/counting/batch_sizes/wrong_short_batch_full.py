# message: The last batch has only 2 rows.
def batch_sizes(samples, batch_size, drop_last=False):
    return [batch_size] * -(-samples // batch_size)
