# message: batch_sizes(10, 4) must be [4, 4, 2], but it is [3, 3, 3, 1].
# message: All batches are full but perhaps the last
def batch_sizes(samples, batch_size, drop_last=False):
    return [3, 3, 3, 1]
