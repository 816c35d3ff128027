# message: The 50 left over are one batch.
def count_steps(samples, batch_size):
    return samples // batch_size + samples % batch_size
