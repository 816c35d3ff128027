# message: With drop_last=True the rows left over (1) stay out.
# points: 2
def batch_sizes(samples, batch_size, drop_last=False):
    left_over = samples % batch_size
    return [batch_size] * (samples // batch_size) + [left_over] * (left_over > 0)
