# message: These are sums: divide them.
import numpy as np


def token_means(batches):
    rows = [row[:n] for losses, lengths in batches for row, n in zip(losses, lengths)]
    return np.concatenate(rows).sum(), sum(row.mean() for row in rows)
