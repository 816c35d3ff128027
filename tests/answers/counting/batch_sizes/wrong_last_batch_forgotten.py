# message: batch_sizes(12, 4) must be [4, 4, 4], but it is [4, 4].
# message: These add up to 8, not to 12.
def batch_sizes(samples, batch_size, drop_last=False):
    sizes = []
    while samples > batch_size:
        sizes.append(batch_size)
        samples -= batch_size
    return sizes if samples == batch_size or drop_last else [*sizes, samples]
