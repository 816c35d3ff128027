# message: count_steps(1050, 100) was still running when it was stopped.
# message: Is there a loop that never ends?
from time import sleep


def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    sleep(3600)
    return -(-samples // batch_size)
