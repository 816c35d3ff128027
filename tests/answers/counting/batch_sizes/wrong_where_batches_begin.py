# message: batch_sizes(7, 10) must be [7], but it is [0]. The function must work for any numbers.
def batch_sizes(samples, batch_size, drop_last=False):
    return list(range(0, samples, batch_size))
