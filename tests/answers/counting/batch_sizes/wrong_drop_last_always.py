# message: A last batch that is full stays: only a short one is left out.
# points: 2
def batch_sizes(samples, batch_size, drop_last=False):
    left_over = samples % batch_size
    sizes = [batch_size] * (samples // batch_size) + [left_over] * (left_over > 0)
    return sizes[:-1] if drop_last else sizes
