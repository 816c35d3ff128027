# message: count_steps(1050, 100) stopped with ZeroDivisionError
# message: It happened in the line `return samples // (batch_size - batch_size)`.
def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    return samples // (batch_size - batch_size)
