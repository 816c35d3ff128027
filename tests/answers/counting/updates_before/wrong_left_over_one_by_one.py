# message: updates_before(15, 6, 5) must be 12, but it is 20. The function must count for any numbers
def updates_before(samples, batch_size, epoch):
    full_batches, left_over = divmod(samples, batch_size)
    return (epoch - 1) * (full_batches + left_over)
