# message: count_steps(1050, 100) calls itself again and again, more often than Python allows.
def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    return 1 + count_steps(samples - batch_size, batch_size)
