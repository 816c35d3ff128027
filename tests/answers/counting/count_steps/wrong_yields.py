# message: count_steps(1050, 100) is a generator, but must be a whole number.
def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    for first in range(0, samples, batch_size):
        yield 1
