# message: batch_sizes(10, 4) must be [4, 4, 2], but it is [4].
# message: These add up to 4, not to 10.
def batch_sizes(samples, batch_size, drop_last=False):
    return [min(samples, batch_size)]
