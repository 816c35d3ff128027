# message: Rows left over stay out altogether.
# points: 2
def batch_sizes(samples, batch_size, drop_last=False):
    left_over = samples % batch_size
    sizes = [batch_size] * (samples // batch_size)
    if drop_last:
        sizes[-1] += left_over
    elif left_over:
        sizes.append(left_over)
    return sizes
