# message: The second mean counts all sentences alike.
import numpy as np


def token_means(batches):
    rows = [row[:n] for losses, lengths in batches for row, n in zip(losses, lengths)]
    return np.concatenate(rows).mean(), np.concatenate(rows).mean()
