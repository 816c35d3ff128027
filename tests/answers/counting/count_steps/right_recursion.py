def count_steps(samples, batch_size):
    if samples <= batch_size:
        return 1
    return 1 + count_steps(samples - batch_size, batch_size)
