# message: It printed [4, 4, 2], but print only shows a value: return it.
def batch_sizes(samples, batch_size, drop_last=False):
    left_over = samples % batch_size
    print([batch_size] * (samples // batch_size) + [left_over] * (left_over > 0))
