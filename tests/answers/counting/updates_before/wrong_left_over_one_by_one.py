# message: updates_before(14, 3, 10) must be 45, but it is 54. The function must count for any numbers
def updates_before(samples, batch_size, epoch):
    full_batches, left_over = divmod(samples, batch_size)
    return (epoch - 1) * (full_batches + left_over)
