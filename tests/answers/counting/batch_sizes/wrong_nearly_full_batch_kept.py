# message: batch_sizes(11, 4, True) must be [4, 4], but it is [4, 4, 3].
# message: With drop_last=True the rows left over (3) stay out.
# points: 2
def batch_sizes(samples, batch_size, drop_last=False):
    full_batches, left_over = divmod(samples, batch_size)
    sizes = [batch_size] * full_batches
    if left_over and (not drop_last or left_over >= batch_size - 1):
        sizes.append(left_over)
    return sizes
