# message: The rows left over (50) are a batch too: round up.
def count_steps(samples, batch_size):
    return samples // batch_size
