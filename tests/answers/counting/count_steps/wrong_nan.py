# message: count_steps(1050, 100) is nan, a float, but must be a whole number.
def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    return samples / batch_size * float("nan")
