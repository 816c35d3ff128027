# message: batch_sizes(12, 4) must be [4, 4, 4], but it is [4, 4, 4, 4]. The batches come out even here
# points: 1
def batch_sizes(samples, batch_size, drop_last=False):
    sizes = [batch_size] * (samples // batch_size)
    if not drop_last:
        sizes.append(samples % batch_size or batch_size)
    return sizes
