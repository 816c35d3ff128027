# message: batch_sizes(10, 4) must be [4, 4, 2], but it is [4, 4].
# message: The rows left over (2) are a batch too.
# points: 1
def batch_sizes(samples, batch_size, drop_last=False):
    return [batch_size] * (samples // batch_size)
