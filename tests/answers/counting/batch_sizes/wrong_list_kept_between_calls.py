# message: batch_sizes(12, 4) must be [4, 4, 4], but it is [4, 4, 2, 4, 4, 4]
def batch_sizes(samples, batch_size, drop_last=False, sizes=[]):
    while samples > 0:
        sizes.append(min(samples, batch_size))
        samples -= batch_size
    return sizes
