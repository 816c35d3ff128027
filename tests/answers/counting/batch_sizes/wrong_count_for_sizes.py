# message: batch_sizes(10, 4) is 3, an int, but must be a list of numbers.
def batch_sizes(samples, batch_size, drop_last=False):
    return -(-samples // batch_size)
