# message: The first mean counts all tokens alike.
import numpy as np


def token_means(batches):
    rows = [row[:n] for losses, lengths in batches for row, n in zip(losses, lengths)]
    mean = np.mean([row.mean() for row in rows])
    return mean, mean
