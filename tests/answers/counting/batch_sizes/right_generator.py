def sizes_of_batches(samples, batch_size):
    while samples > 0:
        yield min(samples, batch_size)
        samples -= batch_size


def batch_sizes(samples, batch_size, drop_last=False):
    sizes = sizes_of_batches(samples, batch_size)
    return tuple(size for size in sizes if size == batch_size or not drop_last)
