# message: count_steps(1050, 100) takes more memory than there is.
import numpy as np


def count_steps(samples, batch_size):
    """Count the updates of one pass over the data."""
    rows = np.ones(10 * 2**30 // 8)
    return len(rows[:samples:batch_size])
