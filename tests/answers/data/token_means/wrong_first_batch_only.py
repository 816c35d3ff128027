# message: This is the first batch only.
# points: 1
import numpy as np


def token_means(batches):
    for losses, lengths in batches:
        rows = [row[:length] for row, length in zip(losses, lengths)]
        return np.concatenate(rows).mean(), np.mean([row.mean() for row in rows])
