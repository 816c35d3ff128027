# message: The mean over tokens comes first.
import numpy as np


def token_means(batches):
    rows = [row[:n] for losses, lengths in batches for row, n in zip(losses, lengths)]
    return np.mean([row.mean() for row in rows]), np.concatenate(rows).mean()
