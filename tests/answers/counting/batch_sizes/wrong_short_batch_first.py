# message: The short batch is the last one.
# points: 1
def batch_sizes(samples, batch_size, drop_last=False):
    sizes = [batch_size] * (samples // batch_size)
    if samples % batch_size and not drop_last:
        sizes.insert(0, samples % batch_size)
    return sizes
