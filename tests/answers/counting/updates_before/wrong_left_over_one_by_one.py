# message: updates_before(24, 7, 2) must be 4, but it is 6. The function must count for any numbers
def updates_before(samples, batch_size, epoch):
    full_batches, left_over = divmod(samples, batch_size)
    return (epoch - 1) * (full_batches + left_over)
