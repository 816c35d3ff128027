# message: The batches come out even here: nothing is left over.
# points: 1
def batch_sizes(samples, batch_size, drop_last=False):
    sizes = [batch_size] * (samples // batch_size) + [samples % batch_size]
    return sizes[:-1] if drop_last else sizes
