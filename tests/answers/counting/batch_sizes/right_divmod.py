def batch_sizes(samples, batch_size, drop_last=False):
    full_batches, left_over = divmod(samples, batch_size)
    sizes = [batch_size] * full_batches
    return sizes if drop_last or not left_over else [*sizes, left_over]
