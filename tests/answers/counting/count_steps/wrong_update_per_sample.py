# message: The samples of a batch make one update together.
def count_steps(samples, batch_size):
    return samples
