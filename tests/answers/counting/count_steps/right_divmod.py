def count_steps(samples, batch_size):
    full_batches, left_over = divmod(samples, batch_size)
    return full_batches + (left_over > 0)
